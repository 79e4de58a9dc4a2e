using Npgsql;
using Sijil.Api.Tests.DataRights.Grants;
using Sijil.Api.Tests.Permits;
using Sijil.Api.Tests.Signatures.Envelopes;
using Sijil.Application;

namespace Sijil.Api.Tests.DataRights;

/// <summary>Personal values are in the vault, encrypted, and nowhere else: no table, no message, no log line, no span.</summary>
public sealed class NothingPersonalOutsideTests(RegisterHost host) : IAsyncLifetime
{
    private const string Municipality = "secrets";

    /// <summary>None of these stands in another test or in a text of the program.</summary>
    private static readonly Applicant Person = new(
        Name: "Fatma-Zohra Ighilahriz-Ouzegane",
        NationalId: "293847561029384756",
        Contact: "+213 555 01 77 93 ighilahriz@exemple.dz",
        SiteAddress: "88 impasse du Caroubier-Rouge, Birkhadem",
        Description: "Mur de clôture à cause d’un voisin violent, M. Tahar Benslimane-Khodja"
    );

    private const string Items = "Certificat médical de Mme Ighilahriz, service du Pr Boukhobza";
    private const string Reply = "Certificat joint, diagnostic: insuffisance rénale terminale";
    private const string Ground = "La demandeuse est la belle-sœur de mon ex-mari Mourad";
    private const string Proposal = "La voisine vit seule et est en danger, il faut autoriser";
    private const string Reasons = "La clôture protège une personne vulnérable contre M. Benslimane";

    private const string Refusal = "Le notaire Me Hocine Tadjadit-Benyoucef m’a forcé la main";

    private static readonly Invited Signer = new("signataire-bouzareah-8812");

    private static readonly string[] Personal =
    [
        Person.Name,
        Person.NationalId!,
        Person.Contact!,
        Person.SiteAddress,
        Person.Description,
        Items,
        Reply,
        Ground,
        Proposal,
        Reasons,
        Refusal,
        Signer.NationalId,
    ];

    /// <summary>What a grant lets a body see.</summary>
    private static readonly string[] Read = [Person.Name, Person.Contact!, Person.SiteAddress];

    private static int bodies;

    private readonly Office office = new(host, Municipality);

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Municipality);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Not_in_any_table_log_or_span()
    {
        var lines = await host.Log.During(async () =>
        {
            await ADecidedCase();
            await AReadingBody();
            await ARefusedEnvelope();
        });

        Assert.Contains(lines, line => line.Contains("/api/permits/applications", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("/api/access/datasets", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => Leaks.In(line, Personal).Count > 0);

        var dump = await DatabaseDump.Of(Superuser);
        Assert.Contains(Municipality, dump["vault.disclosure"], StringComparison.Ordinal);
        Assert.Empty(
            dump.SelectMany(table => Leaks.In(table.Value, Personal).Select(value => $"{table.Key}: {value}"))
        );
    }

    /// <summary>The journal of the server still holds what was deleted since, such as messages that have been handled.</summary>
    [Fact]
    public async Task Not_in_what_the_server_ever_wrote()
    {
        await ADecidedCase();
        await AReadingBody();
        await ARefusedEnvelope();

        var folder = await DataFolder();
        foreach (
            var file in Directory
                .EnumerateFiles(Path.Combine(folder, "pg_wal"))
                .Append(Path.Combine(folder, "server.log"))
        )
            Assert.Empty(Leaks.In(await Bytes(file), Personal).Select(value => $"{file}: {value}"));
    }

    /// <summary>What is published is found, so the search can find what is not.</summary>
    [Fact]
    public async Task Reasons_are_found_once_they_are_public()
    {
        const string published = "Conforme au règlement d’urbanisme de Birkhadem, article 12";
        var recommended = await office.Recommended();
        var decision = await office.Decision(recommended, reasons: published);
        var decided = await recommended.After(office.Decider, "decision", decision);
        Assert.Empty(await TablesWith(published));

        await decided.After(office.Clerk, "notification", CaseHistories.Notification());

        Assert.Contains("vault.public_disclosure", await TablesWith(published));
    }

    /// <summary>Somebody is asked to sign, and says why not.</summary>
    private async Task ARefusedEnvelope()
    {
        var signing = new SigningOffice(host, Municipality);
        var envelope = await signing.Sent(Signer);
        await signing.Done(Signer, envelope, 1, "refusal", new { reason = "other", explanation = Refusal });
    }

    /// <summary>The body and the person are shown the values, and what they are given to go on with holds none.</summary>
    private async Task AReadingBody()
    {
        var reading = new BodyReading(
            new Exchange(host, Municipality, $"reader-{Interlocked.Increment(ref bodies)}"),
            new Office(host, Municipality, Exchange.OwnerUnit),
            Person
        );

        var shown = await reading.Told();

        Assert.Equal(Read, Leaks.In(shown, Read));
        Assert.NotEmpty(reading.Cursors);
        Assert.DoesNotContain(reading.Cursors, cursor => Leaks.In(cursor, Personal).Count > 0);
    }

    private string Superuser => host.Database.Embedded!.Connections.Superuser;

    /// <summary>Everything that takes personal values, as it should be, twice over, refused and malformed.</summary>
    private async Task ADecidedCase()
    {
        var submission = office.Submission(Person);
        var key = Requests.FreshKey();
        await office.Clerk.Create(Case.All, submission, key);
        await office.Clerk.Create(Case.All, submission, key);
        await office.Clerk.Create(Case.All, new { applicantName = Person.Name, more = Person.NationalId });
        await office.Clerk.Create(
            Case.All,
            $"{{\"applicantName\":\"{Person.Name}\",\"receivedOn\":\"{Person.NationalId}\"}}"
        );
        await office
            .PersonWithNationalId("owner", Person.NationalId!, Roles.Clerk)
            .Read($"{Case.All}?officer={Uri.EscapeDataString(Person.Name)}");

        var submitted = await office.Submitted(Person);
        var declared = await submitted.After(office.Decider, "conflicts-of-interest", new { ground = Ground });
        var day = CaseHistories.ReceivedOn.AddDays(2);
        var request = new
        {
            kind = "incorrect",
            items = Items,
            noticeOn = day,
        };
        var requested = await declared.After(office.Colleague, "completeness-requests", request);
        var reply = new
        {
            receivedOn = day,
            channel = "counter",
            answer = Reply,
        };
        var answered = await requested.After(office.Colleague, "completeness-answers", reply);
        var valid = await answered.After(office.Clerk, "validation", CaseHistories.Validation(day));
        var proposal = new
        {
            proposedOutcome = "grant",
            text = Proposal,
            recommendedOn = day,
        };
        var recommended = await valid.After(office.Colleague, "recommendation", proposal);

        var decision = await office.Decision(recommended, reasons: Reasons);
        await office.Decider.Change($"{recommended.Path}/decision", decision, recommended.Version);
        await recommended.After(office.Person("second-decider", Roles.Decider), "decision", decision);
        await office.Clerk.Open(
            submitted,
            OpeningRequests.CaseHandling,
            "applicant-name",
            "contact",
            "description",
            "recommendation"
        );
        await office.Clerk.Open(submitted, OpeningRequests.CaseHandling, "national-id");
        await office.Clerk.Open(submitted, "permits.identity-check", "national-id");
    }

    private async Task<IReadOnlyList<string>> TablesWith(string value) =>
        [
            .. (await DatabaseDump.Of(Superuser))
                .Where(table => Leaks.In(table.Value, [value]).Count > 0)
                .Select(table => table.Key),
        ];

    private async Task<string> DataFolder()
    {
        await using var connection = await RegisterHost.Connect(Superuser);
        await using var query = new NpgsqlCommand("show data_directory", connection);
        return (string)(await query.ExecuteScalarAsync())!;
    }

    private static async Task<byte[]> Bytes(string file)
    {
        await using var stream = new FileStream(
            file,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete
        );
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }
}

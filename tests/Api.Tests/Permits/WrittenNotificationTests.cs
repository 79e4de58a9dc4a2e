using System.Net;
using System.Text;
using Marten;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Sijil.Api.Keys;
using Sijil.Api.Tests.DataRights;
using Sijil.Api.Tests.DataRights.Erasures;
using Sijil.Api.Tests.Signatures;
using Sijil.Application;
using Sijil.Application.Permits;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Documents;
using Sijil.Domain.DataRights;
using Sijil.Domain.Permits;
using Sijil.Domain.Signatures.Documents;
using Sijil.Projections.Permits;
using Wolverine;

namespace Sijil.Api.Tests.Permits;

/// <summary>A notified decision is written to its applicant, under seal, and nobody else gets it but those who keep it.</summary>
public sealed class WrittenNotificationTests(RegisterHost host) : IAsyncLifetime
{
    private const string Town = "writing";
    private const string Reasons = "Le projet respecte les règles.";

    private readonly Office office = new(host, Town);
    private readonly Applicant applicant = new(NationalId: null);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sijil-notification-");

    private Case notified = null!;
    private SubjectId person;
    private NotificationEntry written = null!;

    public async ValueTask InitializeAsync()
    {
        await host.AddMunicipality(Town);
        var decided = await office.Decided(applicant);
        person = await office.ApplicantOf(decided);
        notified = await decided.After(office.Clerk, "notification", CaseHistories.Notification());
        written = (await Eventually.Is("the decision is written", Entry, found => found is not null))!;
    }

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_applicant_takes_away_the_decision_and_its_seal_and_openssl_accepts_them()
    {
        var (document, seal) = (await Handed(written.Document), await Handed(written.Seal));

        var page = Encoding.UTF8.GetString(document);
        Assert.Contains(applicant.Name, page, StringComparison.Ordinal);
        Assert.Contains(Reasons, page, StringComparison.Ordinal);
        Assert.All(
            ["ar", "fr", "en"],
            language => Assert.Contains($"<section lang=\"{language}\"", page, StringComparison.Ordinal)
        );
        Assert.Null(await WhyRefused(seal, document));
        Assert.NotNull(await WhyRefused(seal, [.. document, (byte)' ']));
    }

    [Fact]
    public async Task Clerks_of_the_unit_find_both_in_the_case_file_and_others_get_neither()
    {
        var file = await office.Clerk.Read(notified.Path);
        Assert.Equal(written.Document, file["notification", "document"].GetGuid());
        Assert.Equal(written.Seal, file["notification", "seal"].GetGuid());
        var content = $"/api/signatures/documents/{written.Document}/content";

        using var taken = await office.Clerk.GetAsync(content, Cancellation);
        Assert.Equal(await Handed(written.Document), await taken.Content.ReadAsByteArrayAsync(Cancellation));
        (await new Office(host, Town, "another-unit").Clerk.Read(content)).Expect(HttpStatusCode.NotFound);
        var (document, refusal) = await host.Service<HandedNotifications>()
            .Open(new(written.Document), person, By(new(RandomIdentifier.New())), Cancellation);
        Assert.Null(document);
        Assert.Equal(DocumentRejections.NotFound, refusal);
    }

    [Fact]
    public async Task Nothing_personal_stands_in_events_or_messages()
    {
        var events = new StringBuilder();
        await using var query = host.Service<NpgsqlDataSource>()
            .CreateCommand("select data::text from events.mt_events where tenant_id = $1");
        query.Parameters.AddWithValue(Town);
        await using (var row = await query.ExecuteReaderAsync(Cancellation))
            while (await row.ReadAsync(Cancellation))
                events.AppendLine(row.GetString(0));

        Assert.All(
            [applicant.Name, Reasons, Domain.Ledger.Digest.Of(await Handed(written.Document))],
            personal => Assert.DoesNotContain(personal, events.ToString(), StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_applicant_sees_that_their_name_was_read_for_it()
    {
        var openings = await office.Opened(notified);

        Assert.Contains(
            openings,
            opening =>
                opening.Reader == SystemActor.Id
                && opening.Fields.Contains("applicant-name")
                && opening.Fields.Contains("decision-reasons")
        );
    }

    [Fact]
    public async Task A_message_that_comes_again_writes_nothing_more()
    {
        Assert.Null(await Handle(notified.Id));
        await Task.WhenAll(Handle(notified.Id), Handle(notified.Id));

        Assert.Equal(written, await Entry());
        Assert.Equal(2, await Documents());
    }

    [Fact]
    public async Task An_erasure_makes_both_unreadable()
    {
        await new ErasureOffice(host, Town).Erased(person.Value);

        foreach (var document in new[] { written.Document, written.Seal })
        {
            (await office.Clerk.Read($"/api/signatures/documents/{document}/content")).Expect(
                HttpStatusCode.Gone,
                "signatures.document-erased"
            );
            var (_, refusal) = await host.Service<HandedNotifications>()
                .Open(new(document), person, By(person), Cancellation);
            Assert.Equal(DocumentRejections.Erased, refusal);
        }
    }

    [Fact]
    public async Task Without_a_key_it_waits_and_of_whom_was_erased_meanwhile_nothing_is_written()
    {
        const string Late = "writing-late";
        await host.AddMunicipality(Late);
        var seals = host.Service<DevelopmentSeals>();
        Directory.Delete(Path.GetDirectoryName(seals.Find(Late)!.File)!, recursive: true);
        var there = new Office(host, Late);
        var decided = await there.Decided(new Applicant(NationalId: null));
        var gone = await there.ApplicantOf(decided);
        await decided.After(there.Clerk, "notification", CaseHistories.Notification());

        var later = await Handle(decided.Id, Late);
        Assert.Equal(new DecisionAwaitsNotification(decided.Id, Tries: 1), later!.Message);
        Assert.Equal(TimeSpan.FromMinutes(1), later.Options.ScheduleDelay);
        var muchLater = await Handle(decided.Id, Late, tries: 9);
        Assert.Equal(TimeSpan.FromHours(1), muchLater!.Options.ScheduleDelay);
        await new ErasureOffice(host, Late).Erased(gone.Value);
        await seals.MakeFor(Late, Cancellation);

        Assert.Null(await Handle(decided.Id, Late));
        await using var session = host.Service<IDocumentStore>().QuerySession(Late);
        Assert.Empty(await new NotificationEntries(session).To(gone.Value, Cancellation));
        Assert.Null(await new NotificationEntries(session).Of(new PermitApplicationId(decided.Id), Cancellation));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Instruction By(SubjectId reader) => new(Town, new Actor(reader, Roles.Citizen, Unit: null), "test");

    private async Task<NotificationEntry?> Entry()
    {
        await using var session = host.Service<IDocumentStore>().QuerySession(Town);
        return await new NotificationEntries(session).Of(new PermitApplicationId(notified.Id), Cancellation);
    }

    private async Task<byte[]> Handed(Guid document)
    {
        var (found, refusal) = await host.Service<HandedNotifications>()
            .Open(new(document), person, By(person), Cancellation);
        Assert.Null(refusal);
        using var bytes = new MemoryStream();
        await foreach (var part in found!.Content)
            await bytes.WriteAsync(part, Cancellation);
        return bytes.ToArray();
    }

    private async Task<string?> WhyRefused(byte[] seal, byte[] document)
    {
        var seals = host.Service<DevelopmentSeals>().Find(Town)!;
        await File.WriteAllBytesAsync(In("seal.p7s"), seal, Cancellation);
        await File.WriteAllBytesAsync(In("document.html"), document, Cancellation);
        var trust = Directory.GetFiles(seals.Trust!).Select(File.ReadAllText);
        await File.WriteAllTextAsync(In("trusted.pem"), string.Join('\n', trust), Cancellation);
        var (isGood, words) = await OpenSsl.Verify(
            In("seal.p7s"),
            In("document.html"),
            In("trusted.pem"),
            TimeProvider.System.GetUtcNow()
        );
        return isGood ? null : words;
    }

    private string In(string name) => Path.Combine(folder.FullName, name);

    private Task<DeliveryMessage<DecisionAwaitsNotification>?> Handle(
        Guid application,
        string town = Town,
        int tries = 0
    ) =>
        new WriteToApplicant(
            host.Service<IDocumentStore>(),
            host.Service<PublishedDecisions>(),
            host.Service<NotifiedApplicants>(),
            host.Service<StoreDocumentHandler>(),
            host.Service<ISealingKeys>(),
            host.Service<SealRaising>(),
            host.Service<IObjectStores>(),
            TimeProvider.System,
            NullLogger<WriteToApplicant>.Instance
        ).Handle(new(application, tries), new Envelope { TenantId = town, CorrelationId = "test" }, Cancellation);

    private async Task<long> Documents()
    {
        await using var query = host.Service<NpgsqlDataSource>()
            .CreateCommand(
                "select count(*) from events.mt_events where tenant_id = $1 and type like 'signatures.document-stored%' and data -> 'concerns' @> to_jsonb($2::text)"
            );
        query.Parameters.AddWithValue(Town);
        query.Parameters.AddWithValue(person.Value.ToString());
        return (long)(await query.ExecuteScalarAsync(Cancellation))!;
    }
}

using Npgsql;
using Sijil.Api.Tests.DataRights;
using Sijil.Api.Tests.DataRights.Erasures;
using Sijil.Api.Tests.Permits;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Lookup;

namespace Sijil.Api.Tests.Ledger;

/// <summary>Applications of one municipality that are public at an address, and what a lookup says of it.</summary>
internal sealed class LookedUpAddresses(RegisterHost host, string municipality)
{
    private readonly Office office = new(host, municipality);
    private readonly ErasureOffice erasing = new(host, municipality);

    public string Log => $"{host.Application.Urls.First()}/log/{municipality}";

    /// <summary>A host with a memory of its own, in which nothing has been looked up.</summary>
    public LogLookup Another => new(Stores, Keys, Database, new(Database, Stores, Keys));

    private ILogStores Stores => host.Service<ILogStores>();

    private ILogKeys Keys => host.Service<ILogKeys>();

    private NpgsqlDataSource Database => host.Service<NpgsqlDataSource>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="applicant">The national id of whoever applied.</param>
    public async Task<Case> Publish(string address, string applicant)
    {
        var submitted = await office.Submitted(new(NationalId: applicant));
        return await submitted.After(
            office.Clerk,
            "validation",
            new
            {
                validFrom = CaseHistories.ReceivedOn.AddDays(1),
                checkedOn = CaseHistories.ReceivedOn.AddDays(1),
                siteAddress = address,
                description = $"A veranda at {address}",
            }
        );
    }

    /// <summary>The applicant withdraws and is erased, and what was published of the application with them.</summary>
    public async Task Erase(Case published)
    {
        await published.After(office.Clerk, "withdrawal", new { receivedOn = Office.Today, channel = "post" });
        await erasing.Erased((await office.ApplicantOf(published)).Value);
    }

    /// <summary>As soon as the log has gone so far that it finds so many.</summary>
    public async Task<LookupAnswer> Found(string address, int count, LogLookup? by = null) =>
        (
            await Eventually.Is(
                $"{count} entries are found at {address}",
                () => Ask(address, by),
                answer => answer?.Indices.Count == count
            )
        )!;

    public async Task<LookupAnswer> Find(string address, LogLookup? by = null) => (await Ask(address, by))!;

    /// <summary>Null as long as nothing of the log is signed.</summary>
    private Task<LookupAnswer?> Ask(string address, LogLookup? by) =>
        (by ?? host.Service<LogLookup>()).Find(municipality, LookupQuestion.OfAddress(address), Cancellation);

    /// <summary>Until both speak of the same log; then both must say the same.</summary>
    public Task BothSignTheSame(string address, LogLookup other) =>
        Eventually.Is(
            "two hosts sign the same about the same log",
            async () =>
            {
                var (one, two) = (Statement(await Find(address)), Statement(await Find(address, other)));
                Assert.True(one == two || one.Log != two.Log, $"{one}\n{two}");
                return one == two;
            }
        );

    public async Task<int> Remove(string address)
    {
        await using var connection = await RegisterHost.Connect(host.Database.Embedded!.Connections.Superuser);
        await using var command = new NpgsqlCommand(
            """
            delete from vault.public_disclosure where municipality = $1
            and convert_from(decode(rpad(translate(disclosure, '-_', '+/'), (length(disclosure) + 3) / 4 * 4, '='), 'base64'), 'utf8')
                like '%"site-address","' || $2 || '"]'
            """,
            connection
        );
        command.Parameters.AddWithValue(municipality);
        command.Parameters.AddWithValue(address);
        return await command.ExecuteNonQueryAsync(Cancellation);
    }

    private static LookupStatement Statement(LookupAnswer answer) => LookupStatement.Parse(answer.Proof.Note.Text);
}

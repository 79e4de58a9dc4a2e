using Sijil.Api.Tests.Permits.Import;
using Sijil.Application.Governance.Residents;
using Sijil.Domain.Governance.Residents;

namespace Sijil.Api.Tests.Governance.Residents;

/// <summary>Hands over rolls to one municipality, and asks what it made of them.</summary>
internal sealed class APopulationOffice(RegisterHost host, string municipality) : IDisposable
{
    private const string Columns = "national_id,name,birth_date,area,class,from,until";

    public static readonly DateOnly Today = new(2026, 9, 7);

    public static readonly Electorate Everyone = new(16, [ResidenceClass.Resident, ResidenceClass.NonResident], []);

    private readonly SourceFolder folder = new();
    private readonly ImportOffice office = new(host, municipality);

    public Task<RollReport> HandOver(params IEnumerable<string> rows) =>
        host.Service<ResidentsImport>()
            .Run(municipality, folder.Write("roll.csv", [Columns, .. rows]), TestContext.Current.CancellationToken);

    public static string Row(
        string nationalId,
        string area = "north",
        string @class = "resident",
        string born = "1990-05-01",
        string name = "Lina Haddad"
    ) => $"{nationalId},{name},{born},{area},{@class},2020-01-01,";

    public Task<Eligibility> Ask(string? nationalId) =>
        host.Service<SealedRoll>()
            .Ask(municipality, nationalId, Everyone, Today, TestContext.Current.CancellationToken);

    public Task<IReadOnlyDictionary<Eligibility.Granted, int>> Count() =>
        host.Service<SealedRoll>().CountEligible(municipality, Everyone, Today, TestContext.Current.CancellationToken);

    public Task<IReadOnlyList<string>> Events() =>
        office.Rows(
            $"select type || ' ' || data::text from events.mt_events where tenant_id = '{municipality}' order by seq_id",
            row => row.GetString(0)
        );

    /// <summary>The digests in the order in which the rows lie on disk.</summary>
    public Task<IReadOnlyList<string>> StoredOrder() =>
        office.Rows(
            $"select encode(digest, 'hex') from vault.resident where municipality = '{municipality}' order by ctid",
            row => row.GetString(0)
        );

    public void Dispose() => folder.Dispose();
}

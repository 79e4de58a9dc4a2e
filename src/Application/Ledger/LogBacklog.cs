using Npgsql;
using Sijil.Application.DataRights;

namespace Sijil.Application.Ledger;

/// <summary>Tells which municipalities there are, and which have events without leaves.</summary>
public sealed class LogBacklog(NpgsqlDataSource database)
{
    private const string Everyone = "select municipality from vault.municipality_key where purpose = $1";

    private const string Behind = """
        select known.municipality from vault.municipality_key known
        join events.mt_event_progression mark on mark.name = 'HighWaterMark:' || known.municipality
        left join lateral (
            select last from ledger.leaf
            where municipality = known.municipality order by index desc limit 1) leaf on true
        where known.purpose = $1 and coalesce(leaf.last, 0) < mark.last_seq_id
        """;

    public Task<IReadOnlyList<string>> All(CancellationToken cancellation) => Ask(Everyone, cancellation);

    public Task<IReadOnlyList<string>> WithoutLeaves(CancellationToken cancellation) => Ask(Behind, cancellation);

    private async Task<IReadOnlyList<string>> Ask(string question, CancellationToken cancellation)
    {
        var municipalities = new List<string>();
        await using var query = database.CreateCommand(question);
        query.Parameters.AddWithValue(MunicipalityDigests.Purpose);
        await using var row = await query.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
            municipalities.Add(row.GetString(0));
        return municipalities;
    }
}

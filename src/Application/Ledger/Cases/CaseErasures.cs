using Npgsql;
using Sijil.Domain.DataRights.Erasures;

namespace Sijil.Application.Ledger.Cases;

/// <summary>Which sealed values of a case were erased, as the events of the destructions say.</summary>
internal static class CaseErasures
{
    private const string Destroyed = """
        select commitment
        from events.mt_events event
        cross join lateral jsonb_array_elements_text(
            case jsonb_typeof(event.data -> 'commitments') when 'array' then event.data -> 'commitments' else '[]' end
        ) commitment
        where event.tenant_id = $1 and event.type = $2 and commitment = any($3)
        """;

    /// <returns>By commitment.</returns>
    public static async Task<IReadOnlySet<string>> Read(
        NpgsqlConnection connection,
        string municipality,
        IReadOnlyList<EventLeaf> leaves,
        CancellationToken cancellation
    )
    {
        var erased = new HashSet<string>();
        await using var query = new NpgsqlCommand(Destroyed, connection);
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(ErasureStoredEvents.Destruction.Alias);
        query.Parameters.AddWithValue(
            leaves.SelectMany(leaf => leaf.Values).Select(value => value.Commitment).Distinct().ToArray()
        );
        await using var row = await query.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
            erased.Add(row.GetString(0));
        return erased;
    }
}

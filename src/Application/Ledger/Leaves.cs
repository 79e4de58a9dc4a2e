using Npgsql;
using Sijil.Domain.Ledger;
using Sijil.Domain.Ledger.Merkle;

namespace Sijil.Application.Ledger;

/// <summary>A leaf as the sequencer wrote it down: the numbers it stands for, and its hash.</summary>
internal readonly record struct SequencedLeaf(long First, long Last, VoidReason? Void, MerkleHash Hash);

/// <summary>Reads the leaves of a municipality as the sequencer wrote them down.</summary>
internal static class Leaves
{
    private const string CountQuery =
        "select coalesce((select index + 1 from ledger.leaf where municipality = $1 order by index desc limit 1), 0)";

    private const string Range = """
        select first, last, void, hash from ledger.leaf
        where municipality = $1 and index >= $2 and index < $3 order by index
        """;

    private const string Index =
        "select index from ledger.leaf where municipality = $1 and first = $2 and void is null";

    public static async Task<long> Count(
        NpgsqlConnection connection,
        string municipality,
        CancellationToken cancellation
    )
    {
        await using var query = new NpgsqlCommand(CountQuery, connection);
        query.Parameters.AddWithValue(municipality);
        return (long)(await query.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>From the first index up to, not including, the end.</summary>
    public static async Task<IReadOnlyList<SequencedLeaf>> Read(
        NpgsqlConnection connection,
        string municipality,
        long begin,
        long end,
        CancellationToken cancellation
    )
    {
        var leaves = new List<SequencedLeaf>();
        await using var query = new NpgsqlCommand(Range, connection);
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(begin);
        query.Parameters.AddWithValue(end);
        await using var row = await query.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            leaves.Add(
                new(
                    row.GetInt64(0),
                    row.GetInt64(1),
                    row.IsDBNull(2) ? null : VoidLeaf.Reason(row.GetString(2)),
                    MerkleHash.FromBytes(row.GetFieldValue<byte[]>(3))
                )
            );
        }

        return leaves;
    }

    /// <returns>Where the event of this number stands in the log; null where it has no leaf yet.</returns>
    public static async Task<long?> Find(
        NpgsqlConnection connection,
        string municipality,
        long number,
        CancellationToken cancellation
    )
    {
        await using var query = new NpgsqlCommand(Index, connection);
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(number);
        return (long?)await query.ExecuteScalarAsync(cancellation);
    }
}

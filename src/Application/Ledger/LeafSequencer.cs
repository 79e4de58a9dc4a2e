using System.Data;
using Npgsql;
using NpgsqlTypes;
using Sijil.Domain.Ledger;

namespace Sijil.Application.Ledger;

/// <summary>
/// Gives the numbers of a municipality's events their leaves: densely, in order, each once. Its rows are its own memory of how far
/// it has come, so that a crash leaves neither a missing leaf nor a doubled one.
/// </summary>
/// <remarks>Goes up to where the daemon has found that no number can still come to be used. Any number of nodes may run it at once.</remarks>
public sealed class LeafSequencer(NpgsqlDataSource database)
{
    /// <summary>How many events are read into memory at a time.</summary>
    private const int Most = 1_000;

    /// <summary>Whose turn it is to write down leaves of a municipality, until the end of the transaction.</summary>
    internal const string Turn = "select pg_advisory_xact_lock(hashtextextended('sijil.leaf/' || $1, 0))";

    private const string Progress = """
        select coalesce(leaf.index + 1, 0), coalesce(leaf.last, 0), coalesce(mark.last_seq_id, 0)
        from (values ($1)) as asked (municipality)
        left join lateral (
            select index, last from ledger.leaf where municipality = $1 order by index desc limit 1) leaf on true
        left join events.mt_event_progression mark on mark.name = 'HighWaterMark:' || $1
        """;

    private const string Copy =
        "copy ledger.leaf (municipality, index, first, last, void, hash) from stdin (format binary)";

    /// <returns>Whether there was anything to do, and so may be more.</returns>
    public async Task<bool> Advance(string municipality, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(
            IsolationLevel.ReadCommitted,
            cancellation
        );
        await using (var turn = new NpgsqlCommand(Turn, connection))
        {
            turn.Parameters.AddWithValue(municipality);
            await turn.ExecuteNonQueryAsync(cancellation);
        }

        var (size, last, mark) = await Reached(connection, municipality, cancellation);
        if (mark <= last)
            return false;

        var first = last + 1;
        var recorded = await LogEntries.Recorded(connection, municipality, first, mark, Most, cancellation);
        var reached = recorded.Count < Most ? mark : recorded[^1].Last;
        var entries = LogEntries.WithGaps(municipality, recorded, first, reached);
        await Write(connection, municipality, size, entries, cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    private static async Task<(long Size, long Last, long Mark)> Reached(
        NpgsqlConnection connection,
        string municipality,
        CancellationToken cancellation
    )
    {
        await using var query = new NpgsqlCommand(Progress, connection);
        query.Parameters.AddWithValue(municipality);
        await using var row = await query.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        return (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2));
    }

    private static async Task Write(
        NpgsqlConnection connection,
        string municipality,
        long index,
        IEnumerable<LogEntry> entries,
        CancellationToken cancellation
    )
    {
        await using var rows = await connection.BeginBinaryImportAsync(Copy, cancellation);
        foreach (var entry in entries)
        {
            await rows.StartRowAsync(cancellation);
            await rows.WriteAsync(municipality, NpgsqlDbType.Text, cancellation);
            await rows.WriteAsync(index++, NpgsqlDbType.Bigint, cancellation);
            await rows.WriteAsync(entry.First, NpgsqlDbType.Bigint, cancellation);
            await rows.WriteAsync(entry.Last, NpgsqlDbType.Bigint, cancellation);
            if (entry.Void is { } reason)
                await rows.WriteAsync(VoidLeaf.Word(reason), NpgsqlDbType.Text, cancellation);
            else
                await rows.WriteNullAsync(cancellation);
            await rows.WriteAsync(entry.Hash.ToBytes(), NpgsqlDbType.Bytea, cancellation);
        }

        await rows.CompleteAsync(cancellation);
    }
}

using Npgsql;
using Sijil.Domain.Ledger;

namespace Sijil.Application.Ledger;

/// <summary>Makes the entries of a log from what the database holds, byte for byte, and from nothing else.</summary>
public static class LogEntries
{
    private const string Query = $"""
        select {RecordedRow.Columns}
        from events.mt_events where tenant_id = $1 and seq_id between $2 and $3 order by seq_id limit $4
        """;

    /// <summary>The entries of events and tombstones under these numbers, in order, at most so many.</summary>
    public static async Task<IReadOnlyList<LogEntry>> Recorded(
        NpgsqlConnection connection,
        string municipality,
        long first,
        long last,
        int most,
        CancellationToken cancellation
    )
    {
        var entries = new List<LogEntry>();
        await using var query = new NpgsqlCommand(Query, connection);
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(first);
        query.Parameters.AddWithValue(last);
        query.Parameters.AddWithValue(most);
        await using var row = await query.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
            entries.Add(RecordedRow.Of(row).Entry(municipality));
        return entries;
    }

    /// <summary>The same, and between them an entry for each run of numbers that nothing was recorded under.</summary>
    /// <param name="last">No number up to here may still come to be used: what has none is a gap for ever.</param>
    public static IEnumerable<LogEntry> WithGaps(
        string municipality,
        IEnumerable<LogEntry> recorded,
        long first,
        long last
    )
    {
        var next = first;
        foreach (var entry in recorded)
        {
            if (next < entry.First)
                yield return LogEntry.WithoutEvent(municipality, next, entry.First - 1, VoidReason.Gap);
            yield return entry;
            next = entry.Last + 1;
        }

        if (next <= last)
            yield return LogEntry.WithoutEvent(municipality, next, last, VoidReason.Gap);
    }
}

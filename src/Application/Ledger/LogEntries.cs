using System.Text.Json;
using Npgsql;
using Sijil.Domain.DataRights;
using Sijil.Domain.Ledger;

namespace Sijil.Application.Ledger;

/// <summary>Makes the entries of a log from what the database holds, byte for byte, and from nothing else.</summary>
public static class LogEntries
{
    private const string Query = """
        select seq_id, version, id, stream_id, type, timestamp, data::text, headers::text, correlation_id, causation_id
        from events.mt_events where tenant_id = $1 and seq_id between $2 and $3 order by seq_id limit $4
        """;

    private const string Tombstone = "tombstone";

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
            entries.Add(Entry(municipality, row.GetInt64(0), row));
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

    private static LogEntry Entry(string municipality, long number, NpgsqlDataReader row)
    {
        var type = row.GetString(4);
        if (type == Tombstone)
            return LogEntry.WithoutEvent(municipality, number, number, VoidReason.Tombstone);

        var kind =
            EventCatalogue.Find(type)
            ?? throw new InvalidOperationException($"Event {number} of {municipality} is of the unknown type {type}.");
        var headers = JsonElement.Parse(row.GetString(7));
        var content = new LeafContent(
            municipality,
            row.GetGuid(2),
            row.GetGuid(3),
            kind,
            row.GetString(6),
            new(
                Text(row, 8),
                Text(row, 9),
                Header(headers, EventHeaders.Actor),
                Header(headers, EventHeaders.Role),
                Header(headers, EventHeaders.Unit),
                Header(headers, EventHeaders.OnBehalfOf)
            ),
            Salt.Parse(Header(headers, EventHeaders.Salt)!)
        );
        var position = new LeafPosition(number, row.GetInt64(1), row.GetFieldValue<DateTimeOffset>(5));
        return new(number, number, Void: null, Leaf.Of(content, position));
    }

    private static string? Text(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);

    private static string? Header(JsonElement headers, string name) =>
        headers.TryGetProperty(name, out var value) ? value.GetString() : null;
}

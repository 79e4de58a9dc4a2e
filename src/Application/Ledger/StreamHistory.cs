using System.Text.Json;
using Npgsql;
using Sijil.Domain.Ledger;

namespace Sijil.Application.Ledger;

/// <summary>A stream as it was: its events up to a moment, and the state they led to.</summary>
public sealed record StreamAsOf(
    Guid StreamId,
    string Kind,
    long Version,
    IReadOnlyList<RecordedEvent> Events,
    object State
);

/// <summary>Reads streams as the database has them, not as objects in memory were once written.</summary>
public sealed class StreamHistory(NpgsqlDataSource database)
{
    private const string Query = """
        select e.seq_id, e.version, e.id, e.type, e.timestamp, e.correlation_id, e.causation_id, e.headers::text, e.data::text, s.type
        from events.mt_events e
        join events.mt_streams s on s.tenant_id = e.tenant_id and s.id = e.stream_id
        where e.tenant_id = $1 and e.stream_id = $2 and e.type <> 'tombstone'
        order by e.version
        """;

    /// <summary>Null where the municipality has no such stream, or had none then.</summary>
    /// <remarks>Tombstones stand in the place of what was not recorded after all, so a stream of them is none.</remarks>
    public async Task<StreamAsOf?> Read(string municipality, Guid streamId, AsOf? asOf, CancellationToken cancellation)
    {
        var (alias, all) = await Fetch(municipality, streamId, cancellation);
        var events = asOf is null ? all : asOf.Cut(all).ToList();
        if (events.Count == 0)
            return null;

        var facts = events.Select(Fact).ToArray();
        var kind = StreamKinds.All.Single(kind => kind.Holds(facts[0].GetType()));
        return new StreamAsOf(streamId, alias!, events[^1].Version, events, kind.StateAfter(facts));
    }

    private async Task<(string? Alias, List<RecordedEvent> Events)> Fetch(
        string municipality,
        Guid streamId,
        CancellationToken cancellation
    )
    {
        await using var query = database.CreateCommand(Query);
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(streamId);

        var events = new List<RecordedEvent>();
        string? alias = null;
        await using var row = await query.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            events.Add(Event(row));
            alias = row.GetString(9);
        }
        return (alias, events);
    }

    private static RecordedEvent Event(NpgsqlDataReader row)
    {
        var kind =
            EventCatalogue.Find(row.GetString(3))
            ?? throw new InvalidOperationException($"{row.GetString(3)} is in no catalogue.");
        var headers = JsonElement.Parse(row.GetString(7));
        var metadata = new EventMetadata(
            row.IsDBNull(5) ? null : row.GetString(5),
            row.IsDBNull(6) ? null : row.GetString(6),
            Header(headers, EventHeaders.Actor),
            Header(headers, EventHeaders.Role),
            Header(headers, EventHeaders.Unit),
            Header(headers, EventHeaders.OnBehalfOf)
        );
        return new RecordedEvent(
            row.GetInt64(0),
            row.GetInt64(1),
            row.GetGuid(2),
            kind.Name,
            kind.Version,
            row.GetFieldValue<DateTimeOffset>(4),
            metadata,
            Header(headers, EventHeaders.Salt),
            JsonElement.Parse(row.GetString(8))
        );
    }

    private static string? Header(JsonElement headers, string name) =>
        headers.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static object Fact(RecordedEvent recorded) =>
        recorded.Data.Deserialize(
            EventCatalogue.Find($"{recorded.Kind}@{recorded.KindVersion}")!.Type,
            StoredJson.Options
        )!;
}

using System.Text.Json;
using Npgsql;
using Sijil.Domain.Permits;

namespace Sijil.Application.Permits.Import;

/// <summary>What the register already has of some records, and who holds some numbers.</summary>
/// <remarks>Reads with connections of its own, while another chunk is being written; what it finds may have been overtaken then.</remarks>
internal sealed class KnownRecords(NpgsqlDataSource database, string municipality)
{
    /// <remarks>One probe of an index for each id, whatever the statistics say of tables that grow this fast.</remarks>
    private const string Events = """
        select e.stream_id, e.version, e.type, e.data::text
        from unnest($2) as wanted (id)
        cross join lateral (
            select stream_id, version, type, data from events.mt_events
            where tenant_id = $1 and stream_id = wanted.id
            order by version) e
        order by e.stream_id, e.version
        """;

    private const string Holders = """
        select holder.id, (holder.data ->> 'streamId')::uuid
        from unnest($2) as wanted (id)
        cross join lateral (
            select id, data from documents.mt_doc_filenumber where tenant_id = $1 and id = wanted.id offset 0) holder
        """;

    private const string OfBatch = """
        select distinct stream_id from events.mt_events
        where tenant_id = $1 and type = any($2) and data ->> 'batchId' = $3
        """;

    private static readonly string[] Said =
    [
        EventCatalogue.Of(typeof(RecordImported)).Alias,
        EventCatalogue.Of(typeof(ImportedRecordRevised)).Alias,
    ];

    public async Task<Dictionary<Guid, KnownRecord>> Find(Guid[] streams, CancellationToken cancellation)
    {
        var known = new Dictionary<Guid, KnownRecord>();
        await using var query = Query(Events, streams);
        await using var row = await query.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            var before = known.GetValueOrDefault(row.GetGuid(0)) ?? KnownRecord.None;
            var type = EventCatalogue.Find(row.GetString(2))!.Type;
            var fact = (ImportedRecordEvent)JsonSerializer.Deserialize(row.GetString(3), type, StoredJson.Options)!;
            known[row.GetGuid(0)] = new(row.GetInt64(1), ImportedRecord.Evolve(before.Record, fact));
        }

        return known;
    }

    public async Task<Dictionary<string, Guid>> FindHolders(string[] numbers, CancellationToken cancellation)
    {
        var holders = new Dictionary<string, Guid>(StringComparer.Ordinal);
        await using var query = Query(Holders, numbers);
        await using var row = await query.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
            holders.Add(row.GetString(0), row.GetGuid(1));
        return holders;
    }

    /// <summary>The records that a batch ever said something of.</summary>
    public async Task<IReadOnlyList<Guid>> FindOf(ImportBatchId batch, CancellationToken cancellation)
    {
        var streams = new List<Guid>();
        await using var query = Query(OfBatch, Said);
        query.Parameters.AddWithValue(batch.Value.ToString());
        query.CommandTimeout = 0;
        await using var row = await query.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
            streams.Add(row.GetGuid(0));
        return streams;
    }

    private NpgsqlCommand Query(string text, object wanted)
    {
        var query = database.CreateCommand(text);
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(wanted);
        return query;
    }
}

/// <param name="Version">Of the stream; zero where there is none.</param>
internal sealed record KnownRecord(long Version, ImportedRecord Record)
{
    public static readonly KnownRecord None = new(0, ImportedRecord.Initial);
}

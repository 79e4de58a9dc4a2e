using Npgsql;
using Sijil.Domain.Permits;

namespace Sijil.Application.Permits.Import.Writing;

/// <summary>
/// Appends events to many streams at once, as <c>mt_quick_append_events</c> of the store does to one: numbers from the
/// municipality's sequence in ascending order, a row for each new stream, a higher version for the others.
/// </summary>
internal sealed class EventRows(EventForm form)
{
    private readonly CopyTable streams = new("events.mt_streams (tenant_id, id, type, version)");

    private readonly CopyTable events = new(
        "events.mt_events (seq_id, timestamp, id, stream_id, version, data, type, tenant_id, mt_dotnet_type, correlation_id, headers, is_archived)"
    );

    private readonly List<int> places = [];
    private readonly List<(Guid Id, long Before, long After)> grown = [];

    public int Count => places.Count;

    /// <param name="version">The stream's version before; zero begins it.</param>
    public void Append(
        Guid stream,
        long version,
        IReadOnlyList<ImportedRecordEvent> facts,
        DateTimeOffset now,
        RandomBytes random
    )
    {
        if (version > 0)
            grown.Add((stream, version, version + facts.Count));
        else
            Begin(stream, facts.Count);
        foreach (var fact in facts)
            Append(stream, ++version, fact, now, random);
    }

    public void Clear()
    {
        streams.Clear();
        events.Clear();
        places.Clear();
        grown.Clear();
    }

    /// <exception cref="RecordMovedException">One of the streams is not as it was.</exception>
    public async Task Send(NpgsqlConnection connection, TimeProvider clock, CancellationToken cancellation)
    {
        if (Count == 0)
            return;

        await Grow(connection, cancellation);
        await Number(connection, CopyBuffer.Moment(clock.GetMicroseconds()), cancellation);
        await streams.Send(connection, cancellation);
        await events.Send(connection, cancellation);
    }

    private void Begin(Guid stream, long version)
    {
        var row = streams.Row(4);
        row.Add(form.Municipality);
        row.Add(stream);
        row.Add(form.StreamType);
        row.Add(version);
    }

    private void Append(Guid stream, long version, ImportedRecordEvent fact, DateTimeOffset now, RandomBytes random)
    {
        var kind = form.Kind(fact);
        var row = events.Row(12);
        places.Add(row.Place);
        // Number and moment are known only when it is written.
        row.Add(0L);
        row.Add(0L);
        row.Add(Guid.CreateVersion7(now));
        row.Add(stream);
        row.Add(version);
        form.AddData(row, fact);
        row.Add(kind.EventTypeName);
        row.Add(form.Municipality);
        row.Add(kind.DotNetTypeName);
        row.Add(form.Correlation);
        form.AddHeaders(row, random);
        row.Add(value: false);
    }

    private async Task Grow(NpgsqlConnection connection, CancellationToken cancellation)
    {
        if (grown.Count == 0)
            return;

        await using var update = new NpgsqlCommand(
            """
            update events.mt_streams s set version = grown.after, timestamp = now()
            from unnest($2, $3, $4) as grown (id, before, after)
            where s.tenant_id = $1 and s.id = grown.id and s.version = grown.before
            """,
            connection
        );
        update.Parameters.AddWithValue(form.Municipality);
        update.Parameters.AddWithValue(grown.Select(stream => stream.Id).ToArray());
        update.Parameters.AddWithValue(grown.Select(stream => stream.Before).ToArray());
        update.Parameters.AddWithValue(grown.Select(stream => stream.After).ToArray());
        if (await update.ExecuteNonQueryAsync(cancellation) != grown.Count)
            throw new RecordMovedException();
    }

    private async Task Number(NpgsqlConnection connection, long recordedAt, CancellationToken cancellation)
    {
        await using var query = new NpgsqlCommand(
            "select nextval($1::regclass) from generate_series(1, $2)",
            connection
        );
        query.Parameters.AddWithValue(form.Sequence);
        query.Parameters.AddWithValue(Count);
        await using var row = await query.ExecuteReaderAsync(cancellation);
        foreach (var place in places)
        {
            await row.ReadAsync(cancellation);
            events.Replace(place, row.GetInt64(0));
            events.Replace(place + CopyBuffer.LongField, recordedAt);
        }
    }
}

/// <summary>A record is not as it was when the chunk was prepared; nothing was written.</summary>
internal sealed class RecordMovedException() : Exception("A record has moved.");

using System.Text.Json;
using Npgsql;
using Sijil.Domain.Ledger;
using Sijil.Domain.Ledger.Checkpoints;

namespace Sijil.Application.Ledger.Cases;

/// <summary>Takes a case out of the register, with its proofs. It opens nothing: personal values stay commitments.</summary>
public sealed class CaseExport(NpgsqlDataSource database, ILogStores stores, ILogKeys keys)
{
    private const string Stream = $"""
        select {RecordedRow.Columns} from events.mt_events
        where tenant_id = $1 and stream_id = $2 and type <> 'tombstone' order by version
        """;

    private const string Disclosed =
        "select commitment, disclosure from vault.public_disclosure where municipality = $1 and commitment = any($2)";

    private const string Published =
        "select digest, content from published.file where municipality = $1 and digest = any($2)";

    /// <param name="isPublic">Without what only those may read who read everything that is recorded.</param>
    /// <returns>Null where the municipality has no such stream. What no checkpoint covers yet is left out.</returns>
    /// <exception cref="LogRefusedException">
    /// There is no checkpoint that covers any of it, or what the database holds is not what the log has.
    /// </exception>
    public async Task<ExportedCase?> Read(
        string municipality,
        Guid stream,
        bool isPublic,
        CancellationToken cancellation
    )
    {
        if (keys.All(municipality) is not [var first, ..])
            throw new LogRefusedException($"This installation has no key for the log of {municipality}.");

        var log = stores.Open(municipality);
        var signed = await SignedLog.Read(log, first.Key, cancellation);

        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = await Rows(connection, municipality, stream, cancellation);
        if (rows.Count == 0)
            return null;

        var events = new List<ExportedEvent>();
        foreach (var row in rows.OrderBy(row => row.Number))
        {
            if (
                signed.Note is not null
                && await Leaves.Find(connection, municipality, row.Number, cancellation) is { } index
                && index < signed.Head.Size
            )
                events.Add(Event(municipality, row, await log.Proof(signed, index, cancellation), isPublic));
        }

        if (!events.Exists(exported => exported.Leaf.StreamId == stream))
            throw new LogRefusedException("No signed checkpoint covers this case yet.");

        var leaves = events.Select(exported => exported.Leaf).ToArray();
        return new(
            stream,
            isPublic,
            signed.Keys.Current,
            signed.Note!,
            events,
            await Texts(connection, municipality, leaves, cancellation),
            await Documents(connection, municipality, leaves, cancellation),
            await CaseErasures.Read(connection, municipality, leaves, cancellation)
        );
    }

    /// <summary>The events of the stream and of all that are joined to it.</summary>
    private static async Task<List<RecordedRow>> Rows(
        NpgsqlConnection connection,
        string municipality,
        Guid stream,
        CancellationToken cancellation
    )
    {
        var rows = new List<RecordedRow>();
        var known = new HashSet<Guid> { stream };
        var next = new Queue<Guid>(known);
        while (next.TryDequeue(out var id))
        {
            var found = await Rows(connection, municipality, [], id, cancellation);
            rows.AddRange(found);
            foreach (var joined in found.SelectMany(row => CaseStreams.JoinedBy(Fact(row))).Where(known.Add))
                next.Enqueue(joined);
        }

        return rows;
    }

    private static async Task<List<RecordedRow>> Rows(
        NpgsqlConnection connection,
        string municipality,
        List<RecordedRow> rows,
        Guid stream,
        CancellationToken cancellation
    )
    {
        await using var query = new NpgsqlCommand(Stream, connection);
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(stream);
        await using var row = await query.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
            rows.Add(RecordedRow.Of(row));
        return rows;
    }

    /// <exception cref="LogRefusedException">The log has something else for this event.</exception>
    private static ExportedEvent Event(string municipality, RecordedRow row, LogProof proof, bool isPublic)
    {
        var entry = row.Entry(municipality);
        if (!proof.Inclusion.Verifies(entry.Hash, proof.Checkpoint.Head))
            throw new LogRefusedException(
                $"Event {row.Number} of {municipality} is no longer what it was when leaf {proof.Inclusion.Index} was made of it."
            );

        var content = row.Content(municipality);
        return new(
            EventLeaf.Read(entry.Bytes)!,
            entry.Bytes,
            proof.ToBytes(),
            isPublic ? null : new(Leaf.Recorded(content), content.Salt)
        );
    }

    private static async Task<IReadOnlyDictionary<string, string>> Texts(
        NpgsqlConnection connection,
        string municipality,
        IReadOnlyList<EventLeaf> leaves,
        CancellationToken cancellation
    )
    {
        var texts = new Dictionary<string, string>();
        await using var query = new NpgsqlCommand(Disclosed, connection);
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(
            leaves.SelectMany(leaf => leaf.Values).Select(value => value.Commitment).Distinct().ToArray()
        );
        await using var row = await query.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
            texts[row.GetString(0)] = row.GetString(1);
        return texts;
    }

    private static async Task<IReadOnlyDictionary<string, byte[]>> Documents(
        NpgsqlConnection connection,
        string municipality,
        IReadOnlyList<EventLeaf> leaves,
        CancellationToken cancellation
    )
    {
        var documents = new Dictionary<string, byte[]>();
        await using var query = new NpgsqlCommand(Published, connection);
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(CaseSeals.Digests(leaves).Distinct().ToArray());
        await using var row = await query.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
            documents[row.GetString(0)] = row.GetFieldValue<byte[]>(1);
        return documents;
    }

    private static object Fact(RecordedRow row) =>
        JsonSerializer.Deserialize(
            row.Data,
            (EventCatalogue.Find(row.Type) ?? throw new LogRefusedException($"{row.Type} is in no catalogue.")).Type,
            StoredJson.Options
        )!;
}

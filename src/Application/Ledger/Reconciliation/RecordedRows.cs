using Npgsql;
using NpgsqlTypes;

namespace Sijil.Application.Ledger.Reconciliation;

/// <summary>Goes through the events of a municipality in the order of their numbers. A batch of them is in memory at a time.</summary>
/// <remarks>
/// It relies on no constraint and on no trigger, because whoever changed the register may have lifted them: of two rows with the same
/// number both are met.
/// </remarks>
internal sealed class RecordedRows(NpgsqlConnection connection, string municipality)
{
    private const int Most = 256;

    private const string Next = $"""
        select {RecordedRow.Columns}, ctid from events.mt_events
        where tenant_id = $1 and (seq_id, ctid) > ($2, $3) order by seq_id, ctid limit $4
        """;

    private const string ById = "select seq_id from events.mt_events where tenant_id = $1 and id = $2 limit 1";

    private const string After =
        "select count(*) from events.mt_events where tenant_id = $1 and seq_id > $2 and type <> 'tombstone'";

    private readonly Queue<RecordedRow> batch = new();
    private (long Number, NpgsqlTid Place) reached = (long.MinValue, default);
    private bool isAtEnd;

    public string Municipality => municipality;

    /// <summary>Takes the next row if its number is not greater than this one.</summary>
    public async ValueTask<RecordedRow?> TakeUpTo(long number, CancellationToken cancellation)
    {
        if (batch.Count == 0 && !isAtEnd)
            await Fetch(cancellation);
        return batch.TryPeek(out var row) && row.Number <= number ? batch.Dequeue() : null;
    }

    /// <returns>The number under which the database has this event; null where it has none.</returns>
    public async Task<long?> Find(Guid eventId, CancellationToken cancellation)
    {
        await using var query = new NpgsqlCommand(ById, connection);
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(eventId);
        return (long?)await query.ExecuteScalarAsync(cancellation);
    }

    public async Task<long> CountAfter(long number, CancellationToken cancellation)
    {
        await using var query = new NpgsqlCommand(After, connection);
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(number);
        return (long)(await query.ExecuteScalarAsync(cancellation))!;
    }

    private async Task Fetch(CancellationToken cancellation)
    {
        await using var query = new NpgsqlCommand(Next, connection);
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(reached.Number);
        query.Parameters.AddWithValue(NpgsqlDbType.Tid, reached.Place);
        query.Parameters.AddWithValue(Most);
        await using var row = await query.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            batch.Enqueue(RecordedRow.Of(row));
            reached = (row.GetInt64(0), row.GetFieldValue<NpgsqlTid>(row.GetOrdinal("ctid")));
        }

        isAtEnd = batch.Count < Most;
    }
}

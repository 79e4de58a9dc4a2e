using Npgsql;

namespace Sijil.Application.Ledger;

/// <summary>What stands in the log for an event, made from the event as it is recorded now.</summary>
/// <remarks>So that a page shows what the database says, and the proof tells whether that is what was logged.</remarks>
public sealed class EventLeaves(NpgsqlDataSource database)
{
    private const string ById = $"select {RecordedRow.Columns} from events.mt_events where tenant_id = $1 and id = $2";

    /// <returns>The exact bytes of the entry; null where the municipality has no such event.</returns>
    public async Task<byte[]?> Of(string municipality, Guid eventId, CancellationToken cancellation)
    {
        await using var query = database.CreateCommand(ById);
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(eventId);
        await using var row = await query.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation) ? RecordedRow.Of(row).Entry(municipality).Bytes : null;
    }
}

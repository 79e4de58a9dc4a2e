using System.Text.Json;
using Marten;
using Npgsql;
using NpgsqlTypes;

namespace Sijil.Application.Permits.Import.Writing;

/// <summary>Writes a chunk in one transaction: vault, numbers, progress, streams and events are there together or not at all.</summary>
internal sealed class ChunkWriter(
    NpgsqlConnection connection,
    string municipality,
    IDocumentStore store,
    TimeProvider clock
)
{
    /// <remarks>
    /// Event numbers are drawn last: what follows the events waits for a number until its transaction ends, so they should
    /// not be held longer than it takes to write them.
    /// </remarks>
    /// <exception cref="PostgresException">Somebody else was faster; nothing was written. See <see cref="Contention"/>.</exception>
    /// <exception cref="RecordMovedException">Likewise.</exception>
    public async Task Write(PreparedChunk chunk, ImportProgress? progress, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await chunk.Vault.Send(connection, cancellation);
        await chunk.Numbers.Send(connection, cancellation);
        if (progress is not null)
            await Write(progress, cancellation);
        await chunk.Events.Send(connection, clock, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task Write(ImportProgress progress, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"""
            insert into {store.Options.Schema.For<ImportProgress>()} (tenant_id, id, data, mt_dotnet_type) values ($1, $2, $3, $4)
            on conflict (tenant_id, id) do update set data = excluded.data, mt_last_modified = transaction_timestamp()
            """,
            connection
        );
        command.Parameters.AddWithValue(municipality);
        command.Parameters.AddWithValue(progress.Id);
        command.Parameters.AddWithValue(NpgsqlDbType.Jsonb, JsonSerializer.Serialize(progress, StoredJson.Options));
        command.Parameters.AddWithValue(typeof(ImportProgress).FullName!);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}

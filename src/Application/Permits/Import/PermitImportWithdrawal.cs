using Marten;
using Npgsql;
using Sijil.Application.Permits.Import.Writing;
using Sijil.Domain;
using Sijil.Domain.Permits;

namespace Sijil.Application.Permits.Import;

/// <summary>Takes back a whole batch, as events. A withdrawal that was interrupted is finished by another.</summary>
public sealed class PermitImportWithdrawal(
    NpgsqlDataSource database,
    IDocumentStore store,
    ImportBatches batches,
    TimeProvider clock
)
{
    private const int ChunkSize = 2_500;

    /// <returns>How many records no longer say what the batch said of them.</returns>
    /// <exception cref="UnknownMunicipalityException">The municipality is not part of this installation.</exception>
    /// <exception cref="ImportRefusedException">There is no such batch.</exception>
    /// <exception cref="ImportBusyException">Another run is under way.</exception>
    public async Task<long> Run(
        string municipality,
        ImportBatchId batch,
        CancellationToken cancellation,
        IProgress<long>? progress = null
    )
    {
        await using var writing = await ImportLock.Take(database, municipality, cancellation);
        var sequence = await EventForm.FindSequence(municipality, writing.Connection, cancellation);
        await batches.Withdraw(municipality, new(batch, SystemActor.Id), cancellation);

        var instruction = ImportActor.Instruct(municipality, batch);
        var form = EventForm.For(instruction, store, sequence);
        var chunk = new PreparedChunk(form, store);
        var writer = new ChunkWriter(writing.Connection, municipality, store, clock);
        var records = new KnownRecords(database, municipality);
        long withdrawn = 0;
        foreach (var ids in (await records.FindOf(batch, cancellation)).Chunk(ChunkSize))
        {
            foreach (var (id, known) in await records.Find(ids, cancellation))
                withdrawn += Add(chunk, batch, id, known) ? 1 : 0;
            await writer.Write(chunk, progress: null, cancellation);
            chunk.Clear();
            progress?.Report(withdrawn);
        }

        return withdrawn;
    }

    private bool Add(PreparedChunk chunk, ImportBatchId batch, Guid id, KnownRecord known)
    {
        var now = clock.GetMicroseconds();
        var decision = WithdrawImportedRecord.Decide(new(new(id), batch), known.Record, now);
        if (decision is not Decision<ImportedRecordEvent>.Accepted { Events: { Count: > 0 } facts })
            return false;

        chunk.Events.Append(id, known.Version, facts, now, chunk.Vault.Random);
        return true;
    }
}

using Marten;
using Npgsql;
using Sijil.Application.DataRights;
using Sijil.Application.Permits.Import.Writing;
using Sijil.Domain.Permits;

namespace Sijil.Application.Permits.Import;

/// <summary>
/// Takes over what another system recorded. Good rows are in and bad ones are named; a run that was interrupted goes on where
/// it stopped; a run over what is known records nothing. Nobody is notified and nothing is scheduled.
/// </summary>
public sealed class PermitImport(
    NpgsqlDataSource database,
    IDocumentStore store,
    ImportBatches batches,
    IKeyWrapping wrapping,
    MunicipalityDigests digests,
    TimeProvider clock
)
{
    /// <param name="pace">Is told now and then how far it is.</param>
    /// <exception cref="UnknownMunicipalityException">The municipality is not part of this installation.</exception>
    /// <exception cref="Sources.ImportSourceException">The source cannot be read, or no further; what was read is in.</exception>
    /// <exception cref="ImportBusyException">Another run is under way.</exception>
    public async Task<ImportReport> Run(
        string municipality,
        ImportFormat format,
        string path,
        CancellationToken cancellation,
        IProgress<ImportPace>? pace = null
    )
    {
        await using var writing = await ImportLock.Take(database, municipality, cancellation);
        var sequence = await EventForm.FindSequence(municipality, writing.Connection, cancellation);
        var begunAt = clock.GetMicroseconds();
        var key = await digests.Key(municipality, cancellation);
        using var source = ImportContent.Open(format, path, key);

        var digest = await ImportContent.Digest(format, path, key, cancellation);
        var (batch, isOpen) = await batches.Next(municipality, format, digest, cancellation);
        var progress = await batches.ProgressOf(municipality, batch.BatchId, cancellation);

        var instruction = ImportActor.Instruct(municipality, batch.BatchId);
        var form = EventForm.For(instruction, store, sequence);
        var chunks = new ChunkPool(form, store);
        var preparation = new ChunkPreparation(
            new KnownRecords(database, municipality),
            new RowSealing(municipality, wrapping),
            chunks,
            batch,
            clock
        );
        var writer = new ChunkWriter(writing.Connection, municipality, store, clock);
        var run = new ImportRun(batches, preparation, chunks, writer, municipality, batch, begunAt);
        return await run.Go(source, isOpen, progress, pace, cancellation);
    }
}

using System.Threading.Channels;
using Sijil.Application.Permits.Import.Sources;
using Sijil.Application.Permits.Import.Writing;
using Sijil.Domain.Permits;
using Channel = System.Threading.Channels.Channel;

namespace Sijil.Application.Permits.Import;

/// <summary>One run over a source: chunks are read one after the other, prepared side by side, and written in their order.</summary>
internal sealed class ImportRun(
    ImportBatches batches,
    ChunkPreparation preparation,
    ChunkPool pool,
    ChunkWriter writer,
    string municipality,
    BeginImportBatch batch,
    DateTimeOffset begunAt
)
{
    /// <summary>Projections wait for a transaction that has drawn numbers, so none of them is long.</summary>
    private const int ChunkSize = 5_000;

    /// <summary>How many chunks are prepared ahead of the one that is written. More would only fill memory.</summary>
    private const int Ahead = 2;

    /// <summary>In each of them somebody else was faster, which only a very unlucky run sees twice.</summary>
    private const int Rounds = 10;

    private readonly UnknownCodeTally unknownCodes = new();
    private ImportProgress progress = ImportProgress.Begin(batch.BatchId);
    private bool isOpen;
    private long events;

    private sealed record Chunk(IReadOnlyList<Func<ReadRow>> Rows, long Position, Task<PreparedChunk> Prepared);

    public async Task<ImportReport> Go(
        IImportSource source,
        bool resumed,
        ImportProgress before,
        IProgress<ImportPace>? pace,
        CancellationToken cancellation
    )
    {
        (isOpen, progress) = (resumed, before);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var chunks = Channel.CreateBounded<Chunk>(Ahead);
        var reading = Task.Run(() => Read(source, before.Rows, chunks.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var chunk in chunks.Reader.ReadAllAsync(cancellation))
            {
                await Write(chunk, source.Format, cancellation);
                pace?.Report(new(progress.Rows, chunk.Position, source.Length));
            }
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAny(reading);
            await Abandon(chunks.Reader);
        }

        if (isOpen)
            await batches.Complete(municipality, new(batch.BatchId, progress.Counts), cancellation);
        return Report(before.Rows);
    }

    private async Task Read(
        IImportSource source,
        long done,
        ChannelWriter<Chunk> chunks,
        CancellationToken cancellation
    )
    {
        try
        {
            await Pass(source, done, chunks, cancellation);
            chunks.Complete();
        }
        catch (Exception fault)
        {
            // What was read before is still written; then whoever writes is told.
            chunks.Complete(fault);
        }
    }

    private async Task Pass(
        IImportSource source,
        long done,
        ChannelWriter<Chunk> chunks,
        CancellationToken cancellation
    )
    {
        List<Func<ReadRow>> rows = [];
        try
        {
            foreach (var row in source.Rows().Skip(checked((int)done)))
            {
                rows.Add(row);
                if (rows.Count < ChunkSize)
                    continue;
                await PassOn();
                rows = [];
            }
        }
        catch (ImportSourceException)
        {
            await PassOn();
            throw;
        }

        await PassOn();

        async ValueTask PassOn()
        {
            if (rows is [])
                return;
            var read = rows;
            var prepared = Task.Run(() => preparation.Prepare(source.Format, read, cancellation), cancellation);
            await chunks.WriteAsync(new(read, source.Position, prepared), cancellation);
        }
    }

    /// <summary>Nothing of a run goes on once it has ended, least of all with names in the clear.</summary>
    private static async Task Abandon(ChannelReader<Chunk> chunks)
    {
        while (chunks.TryRead(out var chunk))
            await Task.WhenAny(chunk.Prepared);
    }

    private async Task Write(Chunk chunk, ImportFormat format, CancellationToken cancellation)
    {
        var prepared = await chunk.Prepared;
        for (var round = 1; ; round++)
        {
            var after = progress.After(prepared.Rows, prepared.Counts, prepared.BadRows);
            try
            {
                await Write(prepared, after, cancellation);
                progress = after;
                break;
            }
            catch (Exception fault) when (round < Rounds && (fault is RecordMovedException || Contention.Is(fault)))
            {
                pool.Give(prepared);
                prepared = await preparation.Prepare(format, chunk.Rows, cancellation);
            }
        }

        events += prepared.Events.Count;
        foreach (var code in prepared.UnknownCodes)
            unknownCodes.Add(code);
        pool.Give(prepared);
    }

    /// <summary>A batch begins with the first chunk that has something to record.</summary>
    private async Task Write(PreparedChunk prepared, ImportProgress after, CancellationToken cancellation)
    {
        if (!isOpen && prepared.Events.Count == 0)
            return;

        if (!isOpen)
            await batches.Begin(municipality, batch, begunAt, cancellation);
        isOpen = true;
        await Task.Run(() => writer.Write(prepared, after, cancellation), cancellation);
    }

    private ImportReport Report(long resumedAfter) =>
        new(
            isOpen ? batch.BatchId : null,
            progress.Rows,
            resumedAfter,
            events,
            progress.Counts,
            progress.BadRows,
            unknownCodes.Kept,
            unknownCodes.Others
        );
}

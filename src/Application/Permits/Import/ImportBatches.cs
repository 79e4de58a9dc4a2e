using Marten;
using Sijil.Domain;
using Sijil.Domain.Permits;

namespace Sijil.Application.Permits.Import;

/// <summary>The batches of a municipality, begun, completed and withdrawn like anything else that is decided.</summary>
public sealed class ImportBatches(Recorder recorder, IDocumentStore store)
{
    /// <summary>The batch of the next run over this content: an interrupted one, or one that is still to begin.</summary>
    internal async Task<(BeginImportBatch Batch, bool IsOpen)> Next(
        string municipality,
        ImportFormat format,
        string contentDigest,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(municipality);
        for (var run = 1; ; run++)
        {
            var batch = new BeginImportBatch(format, contentDigest, run, SystemActor.Id);
            var events = await session.Events.FetchStreamAsync(batch.BatchId.Value, token: cancellation);
            var phase = ImportStreams.Batch.Replay(events.Select(recorded => recorded.Data)).Phase;
            if (phase is ImportBatchPhase.Unknown or ImportBatchPhase.Open)
                return (batch, phase == ImportBatchPhase.Open);
        }
    }

    internal async Task<ImportProgress> ProgressOf(
        string municipality,
        ImportBatchId batch,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(municipality);
        return await session.LoadAsync<ImportProgress>(batch.Value.ToString(), cancellation)
            ?? ImportProgress.Begin(batch);
    }

    /// <param name="at">When the run began; what it decided since is not older than its batch.</param>
    internal Task Begin(
        string municipality,
        BeginImportBatch command,
        DateTimeOffset at,
        CancellationToken cancellation
    ) => Record(municipality, command.BatchId, (batch, _) => BeginImportBatch.Decide(command, batch, at), cancellation);

    /// <summary>Where a batch is complete there is nothing to go on with, so its progress is forgotten.</summary>
    internal Task Complete(string municipality, CompleteImportBatch command, CancellationToken cancellation) =>
        Record(
            municipality,
            command.BatchId,
            (batch, attempt) =>
            {
                attempt.Session.Delete<ImportProgress>(command.BatchId.Value.ToString());
                return CompleteImportBatch.Decide(command, batch, attempt.Now);
            },
            cancellation
        );

    internal Task Withdraw(string municipality, WithdrawImportBatch command, CancellationToken cancellation) =>
        Record(
            municipality,
            command.BatchId,
            (batch, attempt) =>
            {
                attempt.Session.Delete<ImportProgress>(command.BatchId.Value.ToString());
                return WithdrawImportBatch.Decide(command, batch, attempt.Now);
            },
            cancellation
        );

    private async Task Record(
        string municipality,
        ImportBatchId id,
        Func<ImportBatch, Attempt, Decision<ImportBatchEvent>> decide,
        CancellationToken cancellation
    )
    {
        var outcome = await recorder.Record(
            ImportActor.Instruct(municipality, id),
            ImportStreams.Batch,
            id.Value,
            (batch, attempt, _) => ValueTask.FromResult(decide(batch, attempt)),
            cancellation
        );
        if (outcome is Outcome.Rejected rejected)
            throw new ImportRefusedException(rejected.Reason);
    }
}

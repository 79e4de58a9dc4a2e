namespace Sijil.Domain.Permits;

/// <summary>The source of a batch has been read to its end.</summary>
public sealed record CompleteImportBatch(ImportBatchId BatchId, ImportCounts Counts)
{
    public static Decision<ImportBatchEvent> Decide(
        CompleteImportBatch command,
        ImportBatch batch,
        DateTimeOffset now
    ) =>
        batch.Phase == ImportBatchPhase.Open
            ? new ImportBatchCompleted(command.BatchId, command.Counts, now)
            : PermitRejections.ImportBatchNotOpen;
}

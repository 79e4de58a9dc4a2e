using Sijil.Domain.DataRights;

namespace Sijil.Domain.Permits;

/// <summary>Takes back everything a batch said, finished or not. A repetition goes on where it was interrupted.</summary>
public sealed record WithdrawImportBatch(ImportBatchId BatchId, SubjectId WithdrawnBy)
{
    public static Decision<ImportBatchEvent> Decide(
        WithdrawImportBatch command,
        ImportBatch batch,
        DateTimeOffset now
    ) =>
        batch.Phase switch
        {
            ImportBatchPhase.Unknown => PermitRejections.ImportBatchNotFound,
            ImportBatchPhase.Withdrawn => Array.Empty<ImportBatchEvent>(),
            _ => new ImportBatchWithdrawn(command.BatchId, command.WithdrawnBy, now),
        };
}

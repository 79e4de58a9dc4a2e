using Sijil.Domain.DataRights;

namespace Sijil.Domain.Permits;

/// <summary>A run over a source is about to record something, or goes on after an interruption.</summary>
public sealed record BeginImportBatch(ImportFormat Format, string ContentDigest, int Run, SubjectId BegunBy)
{
    public ImportBatchId BatchId => ImportBatchId.Of(Format, ContentDigest, Run);

    /// <summary>The batches of this run and of all earlier ones over the same content.</summary>
    public IReadOnlySet<ImportBatchId> OfSameContent =>
        Enumerable.Range(1, Run).Select(run => ImportBatchId.Of(Format, ContentDigest, run)).ToHashSet();

    public static Decision<ImportBatchEvent> Decide(BeginImportBatch command, ImportBatch batch, DateTimeOffset now) =>
        batch.Phase switch
        {
            ImportBatchPhase.Unknown => new ImportBatchBegun(
                command.BatchId,
                command.Format,
                command.ContentDigest,
                command.Run,
                command.BegunBy,
                now
            ),
            ImportBatchPhase.Open => Array.Empty<ImportBatchEvent>(),
            _ => PermitRejections.ImportBatchNotOpen,
        };
}

using Sijil.Domain.Permits;

namespace Sijil.Application.Permits.Import;

public static class ImportStreams
{
    public static readonly StreamKind<ImportedRecord, ImportedRecordEvent> Record = new(
        ImportedRecord.Initial,
        ImportedRecord.Evolve
    );

    public static readonly StreamKind<ImportBatch, ImportBatchEvent> Batch = new(
        ImportBatch.Initial,
        ImportBatch.Evolve
    );
}

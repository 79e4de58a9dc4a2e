namespace Sijil.Domain.Permits;

/// <summary>Takes back what a batch said of one record. What an earlier batch said then counts again.</summary>
public sealed record WithdrawImportedRecord(ImportedRecordId RecordId, ImportBatchId BatchId)
{
    public static Decision<ImportedRecordEvent> Decide(
        WithdrawImportedRecord command,
        ImportedRecord record,
        DateTimeOffset now
    )
    {
        if (record.Of(command.BatchId) is not { } said)
            return Array.Empty<ImportedRecordEvent>();

        var withdrawn = new ImportedRecordWithdrawn(command.RecordId, said.BatchId, said.Format, said.Number, now);
        return record.Current == said && record.Without(command.BatchId).Current is { } earlier
            ? new ImportedRecordEvent[] { withdrawn, command.Again(earlier, now) }
            : withdrawn;
    }

    private RecordImported Again(ImportedStatement earlier, DateTimeOffset now) =>
        new(
            RecordId,
            earlier.BatchId,
            earlier.Format,
            earlier.Number,
            earlier.RowHash,
            earlier.Facts,
            earlier.Content,
            now
        );
}

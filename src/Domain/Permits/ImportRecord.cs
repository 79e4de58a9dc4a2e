namespace Sijil.Domain.Permits;

/// <summary>A row of a source, to be taken over as it stands.</summary>
/// <remarks>
/// The content plays no part in the decision. So a row is decided on without it first, and names are sealed only for rows
/// that are new or changed.
/// </remarks>
public sealed record ImportRecord(
    ImportBatchId BatchId,
    ImportFormat Format,
    string Number,
    string RowHash,
    ImportedFacts Facts,
    ImportedContent Content
)
{
    public ImportedRecordId RecordId { get; } = ImportedRecordId.Of(Format, Number);

    /// <summary>The runs over the same content, this one included: what one of them said is not what another can contradict.</summary>
    public required IReadOnlySet<ImportBatchId> SameContent { get; init; }

    /// <param name="numberHolder">The stream that has the number in this municipality, or null where none has.</param>
    public static Decision<ImportedRecordEvent> Decide(
        ImportRecord command,
        ImportedRecord record,
        ImportBatch batch,
        Guid? numberHolder,
        DateTimeOffset now
    ) =>
        record.Current switch
        {
            _ when batch.Phase != ImportBatchPhase.Open => PermitRejections.ImportBatchNotOpen,
            _ when numberHolder is { } holder && holder != command.RecordId.Value => PermitRejections.ImportNumberTaken,
            null => command.Imported(now),
            { } known when known.RowHash == command.RowHash => Array.Empty<ImportedRecordEvent>(),
            { } known when command.SameContent.Contains(known.BatchId) => PermitRejections.ImportNumberTwice,
            _ => command.Revised(now),
        };

    private RecordImported Imported(DateTimeOffset now) =>
        new(RecordId, BatchId, Format, Number, RowHash, Facts, Content, now);

    private ImportedRecordRevised Revised(DateTimeOffset now) =>
        new(RecordId, BatchId, Format, Number, RowHash, Facts, Content, now);
}

namespace Sijil.Domain.Permits;

/// <summary>Everything that can happen to what another system recorded and this register took over.</summary>
/// <remarks>
/// These records are stored for ever. Add members only as optional ones; never rename or remove.
/// They say what the source says, not what happened here: nobody here decided, issued or was notified of anything.
/// </remarks>
public abstract record ImportedRecordEvent(ImportedRecordId RecordId);

/// <summary>A row of a source was taken over.</summary>
/// <remarks>
/// Also recorded when a batch is withdrawn that had revised a record: then what an earlier batch said counts again.
/// <c>RowHash</c> is base64url HMAC-SHA-256 under the municipality's digest key over the whole row, also over columns that
/// are not taken over: without the key nobody can try their guesses.
/// </remarks>
public sealed record RecordImported(
    ImportedRecordId RecordId,
    ImportBatchId BatchId,
    ImportFormat Format,
    string Number,
    string RowHash,
    ImportedFacts Facts,
    ImportedContent Content,
    DateTimeOffset ImportedAt
) : ImportedRecordEvent(RecordId);

/// <summary>A known number came with a changed row; what it says now replaces what it said before.</summary>
public sealed record ImportedRecordRevised(
    ImportedRecordId RecordId,
    ImportBatchId BatchId,
    ImportFormat Format,
    string Number,
    string RowHash,
    ImportedFacts Facts,
    ImportedContent Content,
    DateTimeOffset RevisedAt
) : ImportedRecordEvent(RecordId);

/// <summary>What a batch said of this record no longer counts, because the batch was withdrawn.</summary>
public sealed record ImportedRecordWithdrawn(
    ImportedRecordId RecordId,
    ImportBatchId BatchId,
    ImportFormat Format,
    string Number,
    DateTimeOffset WithdrawnAt
) : ImportedRecordEvent(RecordId);

using Sijil.Domain.DataRights;
using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Domain.Signatures.Documents;

/// <summary>Records a document whose bytes lie in the store.</summary>
/// <param name="Address">SHA-256 of the ciphertext, base64url: where they lie.</param>
/// <param name="Content">Its digest is sealed if, and only if, the document concerns somebody.</param>
/// <param name="Concerns">Of whom it says something.</param>
/// <param name="Unit">For which the clerk acts; null where they act for none.</param>
public sealed record StoreDocument(
    DocumentId DocumentId,
    string Address,
    EnvelopeDocument Content,
    IReadOnlyCollection<SubjectId> Concerns,
    string? Unit,
    SubjectId StoredBy
)
{
    /// <summary>Each of them can end its being readable for all others, so they are those few whose paper it is.</summary>
    public const int MostConcerned = 20;

    public static Decision<DocumentEvent> Decide(StoreDocument command, StoredDocument document, DateTimeOffset now) =>
        command switch
        {
            _ when document is StoredDocument.Kept => DocumentRejections.AlreadyStored,
            { Unit: null } => DocumentRejections.UnitMissing,
            { Content.Length: 0 } => DocumentRejections.Empty,
            _ when !command.IsWellFormed() => EnvelopeRejections.DocumentMalformed,
            _ when command.Concerns.Distinct().Count() > MostConcerned => DocumentRejections.TooManyConcerned,
            { Unit: { } unit } => new DocumentStored(
                command.DocumentId,
                command.Address,
                command.Content.Digest,
                command.Content.SealedDigest,
                command.Content.Length,
                command.Content.MediaType,
                [.. command.Concerns.Distinct()],
                unit,
                command.StoredBy,
                now
            ),
        };

    private bool IsWellFormed() =>
        Content.IsWellFormed()
        && Content.SealedDigest is not null == Concerns.Count > 0
        && Ledger.Digest.IsWellFormed(Address);
}

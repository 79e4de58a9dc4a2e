using Sijil.Domain.DataRights;

namespace Sijil.Domain.Signatures.Documents;

/// <summary>Everything that can happen to a document of the store.</summary>
/// <remarks>
/// These records are stored for ever. Add members only as optional ones; never rename or remove. Neither what a document says nor how
/// anybody called it stands in them.
/// </remarks>
public abstract record DocumentEvent(DocumentId DocumentId);

/// <summary>The exact bytes of a document lie in the store, encrypted; this was recorded when they did.</summary>
/// <param name="Address">Where: SHA-256 of the ciphertext, base64url.</param>
/// <param name="Digest">SHA-256 of the document, base64url, where it concerns nobody; null where it concerns persons.</param>
/// <param name="SealedDigest">
/// The same of a document that concerns persons, where a plain digest would let anyone try what it says; null where it concerns nobody.
/// </param>
/// <param name="Length">Of the document, in bytes.</param>
/// <param name="MediaType">As its content and its extension agree on, without parameters.</param>
/// <param name="Concerns">Of whom it says something, each once. When one of them is erased, nobody reads it any more.</param>
/// <param name="Unit">The unit that keeps it; to others it does not exist.</param>
public sealed record DocumentStored(
    DocumentId DocumentId,
    string Address,
    string? Digest,
    SealedValue? SealedDigest,
    long Length,
    string MediaType,
    IReadOnlyList<SubjectId> Concerns,
    string Unit,
    SubjectId StoredBy,
    DateTimeOffset StoredAt
) : DocumentEvent(DocumentId);

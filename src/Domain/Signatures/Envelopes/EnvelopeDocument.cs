using Sijil.Domain.DataRights;
using Sijil.Domain.Signatures.Documents;

namespace Sijil.Domain.Signatures.Envelopes;

/// <summary>The exact bytes of a document that is to be signed, without the document.</summary>
/// <param name="Digest">SHA-256, base64url, of a public act; null for a document that says something of a person.</param>
/// <param name="SealedDigest">
/// The same of a document that says something of a person, where a plain digest would let anyone try what it says; null for a public act.
/// </param>
/// <param name="Length">In bytes.</param>
/// <param name="Stored">Which document of the store it is; null of envelopes that knew the bytes alone.</param>
public sealed record EnvelopeDocument(
    string? Digest,
    SealedValue? SealedDigest,
    long Length,
    string MediaType,
    DocumentId? Stored = null
)
{
    public static EnvelopeDocument Public(string digest, long length, string mediaType) =>
        new(digest, null, length, mediaType);

    public static EnvelopeDocument Personal(SealedValue digest, long length, string mediaType) =>
        new(null, digest, length, mediaType);

    /// <summary>What stands for the bytes: the digest, or the commitment to it.</summary>
    public string Fingerprint() => Digest ?? SealedDigest!.Commitment;

    internal bool IsWellFormed() =>
        Digest is null != SealedDigest is null
        && Ledger.Digest.IsWellFormed(Fingerprint())
        && Length > 0
        && MediaType.Split('/') is [{ Length: > 0 }, { Length: > 0 }];
}

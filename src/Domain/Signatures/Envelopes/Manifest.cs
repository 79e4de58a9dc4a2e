using Sijil.Domain.Ledger;

namespace Sijil.Domain.Signatures.Envelopes;

/// <summary>All documents of an envelope in one digest: what is frozen, shown and signed is compared by it, bit for bit.</summary>
public static class Manifest
{
    /// <summary>
    /// SHA-256, base64url, over the canonical JSON (RFC 8785) of the documents in their order, each as fingerprint, length and media type.
    /// Of personal documents it knows the salted commitments only, so nobody can try what they say.
    /// </summary>
    public static string DigestOf(IEnumerable<EnvelopeDocument> documents) => Digest.Of(BytesOf(documents));

    /// <summary>The canonical JSON itself, in UTF-8.</summary>
    public static byte[] BytesOf(IEnumerable<EnvelopeDocument> documents) =>
        CanonicalValue.Array(documents.Select(Entry));

    private static byte[] Entry(EnvelopeDocument document) =>
        CanonicalValue.Array([
            CanonicalValue.Text(document.Fingerprint()),
            CanonicalValue.Counter(document.Length),
            CanonicalValue.Text(document.MediaType),
        ]);
}

using Sijil.Application.Signatures.Validation;

namespace Sijil.Application.Signatures.Revocation;

/// <summary>What shows later that the certificates of a signature had not been revoked when it was made.</summary>
/// <param name="Certificates">In DER; without the roots, which whoever checks trusts already or not at all.</param>
/// <param name="RevocationLists">RFC 5280, in DER.</param>
/// <param name="OcspResponses">OCSPResponse of RFC 6960, in DER.</param>
public sealed record RevocationEvidence(
    IReadOnlyList<byte[]> Certificates,
    IReadOnlyList<byte[]> RevocationLists,
    IReadOnlyList<byte[]> OcspResponses
)
{
    internal static RevocationEvidence Of(
        IEnumerable<ReadOnlyMemory<byte>> certificates,
        IReadOnlyCollection<IRevocationEvidence> kept
    ) =>
        new(
            [.. certificates.Select(certificate => certificate.ToArray())],
            [.. kept.OfType<RevocationList>().Select(list => list.Encoded.ToArray())],
            [.. kept.OfType<OcspAnswer>().Select(answer => answer.Encoded.ToArray())]
        );
}

/// <summary>What came of collecting evidence.</summary>
/// <param name="Evidence">Null where some is missing: half of it would prove as little as none.</param>
/// <param name="Missing">A sentence for each certificate of which nothing is known, or nothing good.</param>
public sealed record CollectedEvidence(RevocationEvidence? Evidence, IReadOnlyList<string> Missing);

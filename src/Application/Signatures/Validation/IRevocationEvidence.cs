using System.Security.Cryptography.X509Certificates;
using Sijil.Domain.Signatures.Validation;

namespace Sijil.Application.Signatures.Validation;

/// <summary>Something signed that tells whether certificates were revoked: a list, or an answer about one.</summary>
internal interface IRevocationEvidence
{
    /// <summary>In DER, as it came.</summary>
    ReadOnlyMemory<byte> Encoded { get; }

    /// <summary>SHA-256 of it, base64url.</summary>
    string Digest { get; }

    /// <summary>What it says of a certificate; null where it says nothing about it, or is not acceptable.</summary>
    /// <param name="validity">That of the issuer's certificate; null where the issuer is trusted without proof.</param>
    /// <param name="others">Whatever else is at hand.</param>
    RevocationFacts? About(
        X509Certificate2 certificate,
        X509Certificate2 issuer,
        Validity? validity,
        IReadOnlyList<IRevocationEvidence> others
    );
}

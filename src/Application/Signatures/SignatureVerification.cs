using System.Security.Cryptography.X509Certificates;
using Sijil.Domain.Ledger;
using Sijil.Domain.Signatures;

namespace Sijil.Application.Signatures;

/// <summary>Checks a detached signature against a document, without a database and without a network.</summary>
public static class SignatureVerification
{
    /// <param name="at">The time for which is asked, usually the present.</param>
    public static SignatureReport Verify(byte[] signature, byte[] content, Trust trust, DateTimeOffset at)
    {
        var read = DetachedSignature.Read(signature, content);
        return new(
            BasicValidation.Of(read is null ? null : Facts(read, trust, at), at),
            at,
            Digest.Of(content),
            read?.ClaimedAt,
            read?.Certificate is { } certificate ? SignerCertificate.Of(certificate) : null
        );
    }

    private static SignatureFacts Facts(DetachedSignature signature, Trust trust, DateTimeOffset at) =>
        new(
            signature.Certificate is not null,
            signature.DigestMatches(),
            signature.SignatureMatches(),
            signature.Certificate is { } certificate
                ? CertificateChain.Of(certificate, signature.Certificates, trust, at)
                : null,
            signature.ClaimedAt is not null,
            SignatureAlgorithms.Of(signature.Digest, signature.Certificate)
        );
}

/// <summary>The verdict on a signature, and what it rests on.</summary>
/// <param name="DocumentDigest">SHA-256 of the document that was shown, base64url.</param>
/// <param name="ClaimedAt">What the signature says of its own time: a claim, not evidence. Null where it says nothing.</param>
/// <param name="Certificate">Whose signature it is; null where that cannot be told.</param>
public sealed record SignatureReport(
    Verdict Verdict,
    DateTimeOffset At,
    string DocumentDigest,
    DateTimeOffset? ClaimedAt,
    SignerCertificate? Certificate
);

/// <param name="Digest">SHA-256 of the certificate in DER, base64url.</param>
public sealed record SignerCertificate(
    string Subject,
    string Issuer,
    string SerialNumber,
    DateTimeOffset NotBefore,
    DateTimeOffset NotAfter,
    string Digest
)
{
    internal static SignerCertificate Of(X509Certificate2 certificate) =>
        new(
            certificate.Subject,
            certificate.Issuer,
            certificate.SerialNumber,
            certificate.NotBefore.ToUniversalTime(),
            certificate.NotAfter.ToUniversalTime(),
            certificate.Digest()
        );
}

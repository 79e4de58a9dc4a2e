using System.Security.Cryptography.X509Certificates;
using Sijil.Domain.Signatures.Validation;

namespace Sijil.Application.Signatures.Validation;

/// <summary>The verdict on a signature, what it rests on and how it was reached.</summary>
/// <param name="Level">Its form and how much travels with it, such as <c>CAdES-T</c>; empty where it has no form.</param>
/// <param name="At">The time for which was asked.</param>
/// <param name="BestSignatureTime">The earliest time at which it is proven to have existed.</param>
/// <param name="ClaimedAt">What the signature says of its own time: a claim, not evidence. Null where it says nothing.</param>
/// <param name="ContentDigest">SHA-256 of what was shown beside it, base64url; null where it stands inside, or was not shown.</param>
/// <param name="Certificate">Whose signature it is; null where that cannot be told.</param>
/// <param name="CounterSignatures">Those over this one. They never make it better.</param>
public sealed record SignatureReport(
    Verdict Verdict,
    string Level,
    DateTimeOffset At,
    DateTimeOffset BestSignatureTime,
    DateTimeOffset? ClaimedAt,
    string? ContentDigest,
    SignerCertificate? Certificate,
    IReadOnlyList<TimeStampReport> TimeStamps,
    IReadOnlyList<ValidationStep> Steps,
    IReadOnlyList<SignatureReport> CounterSignatures
)
{
    /// <summary>SHA-256 of what was signed, base64url, where that stands inside; null where it does not.</summary>
    public string? InsideDigest { get; init; }

    /// <summary>Whether it and everything that was signed over it passes.</summary>
    public bool IsPassed => Verdict.IsPassed && CounterSignatures.All(each => each.IsPassed);
}

/// <summary>A time-stamp beside a signature.</summary>
/// <param name="Digest">Of the token: SHA-256, base64url.</param>
/// <param name="Authority">Whose word it is, by the name in the certificate.</param>
/// <param name="IsCounted">It was believed, so its time counts.</param>
public sealed record TimeStampReport(
    StampedPart Part,
    string Digest,
    string Authority,
    DateTimeOffset At,
    bool IsCounted
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

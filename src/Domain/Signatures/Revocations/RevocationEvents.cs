namespace Sijil.Domain.Signatures.Revocations;

/// <summary>Everything that can be learned of the revocation of a certificate.</summary>
/// <remarks>These records are stored for ever. Add members only as optional ones; never rename or remove.</remarks>
public abstract record RevocationEvent(CertificateRevocationId RevocationId);

/// <summary>Its issuer says that a certificate on which signatures rest was revoked, or put on hold.</summary>
/// <param name="Certificate">Its <see cref="Verdicts.CertificateMark"/>.</param>
/// <param name="RevokedAt">From when on.</param>
/// <param name="IsOnHold">It may come back.</param>
/// <param name="Evidence">The published file with the issuer's list.</param>
public sealed record CertificateRevocationLearned(
    CertificateRevocationId RevocationId,
    string Certificate,
    DateTimeOffset RevokedAt,
    bool IsOnHold,
    string Evidence,
    DateTimeOffset LearnedAt
) : RevocationEvent(RevocationId);

/// <summary>Its issuer does not name a certificate any more that was on hold: it is as good as before.</summary>
/// <param name="Certificate">Its <see cref="Verdicts.CertificateMark"/>.</param>
/// <param name="Evidence">The published file with the issuer's newer list.</param>
public sealed record CertificateHoldEnded(
    CertificateRevocationId RevocationId,
    string Certificate,
    string Evidence,
    DateTimeOffset LearnedAt
) : RevocationEvent(RevocationId);

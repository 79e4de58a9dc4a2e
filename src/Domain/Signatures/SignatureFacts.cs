namespace Sijil.Domain.Signatures;

/// <summary>What cryptography found out about a detached signature and a document, before anybody judges it.</summary>
/// <param name="IdentifiesItsCertificate">The digest that was signed is that of the certificate beside the signature.</param>
/// <param name="DigestMatches">The digest that was signed is that of the document.</param>
/// <param name="SignatureMatches">The signature was made with the key of the certificate.</param>
/// <param name="Chain">Null where no chain leads to a trusted certificate.</param>
/// <param name="ClaimsATime">It says when it was made. What it says is a claim and judges nothing.</param>
public sealed record SignatureFacts(
    bool IdentifiesItsCertificate,
    bool DigestMatches,
    bool SignatureMatches,
    ChainFacts? Chain,
    bool ClaimsATime,
    Algorithms Algorithms
);

/// <summary>The way from the signing certificate up to a trusted one.</summary>
/// <param name="IsSound">Each certificate was signed by the next, and each authority may issue what is below it.</param>
/// <param name="MaySeal">The signing certificate was issued for signatures.</param>
/// <param name="Path">The signing certificate first; the trusted one, which needs no proof, is left out.</param>
public sealed record ChainFacts(bool IsSound, bool MaySeal, IReadOnlyList<CertificateFacts> Path);

/// <param name="Revocation">Null where nothing usable is known about revocation.</param>
public sealed record CertificateFacts(DateTimeOffset NotBefore, DateTimeOffset NotAfter, RevocationFacts? Revocation)
{
    public bool IsValidAt(DateTimeOffset at) => NotBefore <= at && at <= NotAfter;
}

/// <summary>What a list of revoked certificates, well signed by the issuer, says of one certificate.</summary>
/// <param name="NextUpdate">Until when the list may be used; one that does not say cannot be used.</param>
/// <param name="RevokedAt">Null where the certificate is not on the list.</param>
public sealed record RevocationFacts(
    DateTimeOffset ThisUpdate,
    DateTimeOffset? NextUpdate,
    DateTimeOffset? RevokedAt,
    bool IsOnHold
);

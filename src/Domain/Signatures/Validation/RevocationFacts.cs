namespace Sijil.Domain.Signatures.Validation;

/// <summary>What a list of revoked certificates or an answer about one (OCSP), well signed, says of one certificate.</summary>
/// <param name="Digest">Of the list or the answer: SHA-256, base64url.</param>
/// <param name="NextUpdate">Until when it may be used; what does not say so cannot be used.</param>
/// <param name="RevokedAt">Null where the certificate was not revoked.</param>
/// <param name="Issuer">When the certificate of whoever says so is valid; null where that one is trusted without proof.</param>
/// <param name="Algorithms">What it was signed with.</param>
public sealed record RevocationFacts(
    string Digest,
    DateTimeOffset ThisUpdate,
    DateTimeOffset? NextUpdate,
    DateTimeOffset? RevokedAt,
    bool IsOnHold,
    Validity? Issuer,
    Algorithms Algorithms
)
{
    /// <summary>
    /// It is younger than the span that it promises itself (EN 319 102-1, clause 5.2.5): <c>thisUpdate &gt; T − (nextUpdate − thisUpdate)</c>.
    /// </summary>
    public bool IsFreshAt(DateTimeOffset at, TimeSpan? most) =>
        (most ?? NextUpdate - ThisUpdate) is { } span && at - ThisUpdate < span;

    public bool Revokes(DateTimeOffset at) => RevokedAt is { } revokedAt && !IsOnHold && revokedAt <= at;

    public bool Suspends(DateTimeOffset at) => RevokedAt is { } heldAt && IsOnHold && heldAt <= at;
}

/// <summary>From when until when a certificate is valid, both included.</summary>
public sealed record Validity(DateTimeOffset NotBefore, DateTimeOffset NotAfter)
{
    public bool Covers(DateTimeOffset at) => NotBefore <= at && at <= NotAfter;
}

namespace Sijil.Domain.Signatures.Validation;

/// <summary>How a certificate stands for a time, by what is known of it at another (EN 319 102-1, clauses 5.2.5 and 5.2.6).</summary>
internal static class CertificateStatus
{
    /// <param name="control">The time for which is asked: now, or when the signature is proven to have existed.</param>
    /// <param name="now">The time at which is asked.</param>
    /// <param name="freshAt">The time for which what is known of revocation is to be fresh.</param>
    /// <returns>What stands in the way of relying on it, or null.</returns>
    public static SubIndication? Of(
        CertificateFacts certificate,
        bool signs,
        DateTimeOffset control,
        DateTimeOffset now,
        DateTimeOffset freshAt,
        TimeSpan? longestFreshness
    ) =>
        Evidence(certificate, now) switch
        {
            { } known when known.Revokes(control) => signs ? SubIndication.RevokedNoPoe : SubIndication.RevokedCaNoPoe,
            _ when !certificate.IsValidAt(control) => IsKnownNotRevoked(certificate, control, now)
                ? SubIndication.OutOfBoundsNotRevoked
                : SubIndication.OutOfBoundsNoPoe,
            _ when !certificate.IsValidAt(now) && !IsKnownNotRevoked(certificate, control, now) =>
                SubIndication.OutOfBoundsNoPoe,
            null => SubIndication.CertificateChainGeneralFailure,
            { Issuer: { } issuer } when !issuer.Covers(now) => SubIndication.RevocationOutOfBoundsNoPoe,
            { } known when !known.IsFreshAt(freshAt, longestFreshness) => SubIndication.TryLater,
            { } known when known.Suspends(control) => SubIndication.TryLater,
            _ => null,
        };

    /// <summary>When it was revoked for good, by whatever says so.</summary>
    public static DateTimeOffset? RevokedAt(CertificateFacts certificate) =>
        Usable(certificate).Where(facts => !facts.IsOnHold).Min(facts => facts.RevokedAt);

    /// <summary>
    /// Who says that it was revoked is believed before all others, because that is never taken back. Else the newest counts, where the
    /// certificate has expired the newest from before; of two of the same time the one that has it on hold.
    /// </summary>
    private static RevocationFacts? Evidence(CertificateFacts certificate, DateTimeOffset now) =>
        Usable(certificate)
            .OrderByDescending(facts => facts is { RevokedAt: not null, IsOnHold: false })
            .ThenBy(facts => facts is { RevokedAt: not null, IsOnHold: false } ? facts.RevokedAt : null)
            .ThenByDescending(facts => facts.Issuer?.Covers(now) != false)
            .ThenByDescending(facts => certificate.IsValidAt(now) || certificate.IsValidAt(facts.ThisUpdate))
            .ThenByDescending(facts => facts.ThisUpdate)
            .ThenByDescending(facts => facts.IsOnHold)
            .FirstOrDefault();

    /// <remarks>What is older than the certificate cannot know of it.</remarks>
    private static IEnumerable<RevocationFacts> Usable(CertificateFacts certificate) =>
        certificate.Revocations.Where(facts => facts.ThisUpdate >= certificate.NotBefore);

    /// <summary>
    /// True where data from the time of the certificate's validity, of which the issuer is still valid, do not revoke it by then. Later
    /// lists need not name it any more (RFC 5280, section 3.3), so they prove nothing.
    /// </summary>
    private static bool IsKnownNotRevoked(CertificateFacts certificate, DateTimeOffset control, DateTimeOffset now) =>
        Usable(certificate)
            .Any(facts =>
                certificate.IsValidAt(facts.ThisUpdate)
                && facts.Issuer?.Covers(now) != false
                && (facts.RevokedAt is null || facts.RevokedAt > control)
            );
}

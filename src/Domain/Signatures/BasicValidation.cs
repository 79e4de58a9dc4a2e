namespace Sijil.Domain.Signatures;

/// <summary>
/// Judges a signature by the process for basic signatures (ETSI EN 319 102-1, clause 5.3). Pure: the same facts and the same time
/// give the same verdict.
/// </summary>
/// <remarks>
/// No time-stamp is looked at, so the time of validation is the only one that counts: what the signature says of its own time proves
/// nothing. The first thing that is wrong decides, in the order of the standard: how the certificate stands is told only of a
/// signature that is right.
/// </remarks>
public static class BasicValidation
{
    /// <param name="facts">Null where the form is not that of a detached CAdES signature.</param>
    /// <param name="at">The time for which is asked.</param>
    public static Verdict Of(SignatureFacts? facts, DateTimeOffset at) =>
        facts switch
        {
            null => Verdict.Failed(SubIndication.FormatFailure),
            { IdentifiesItsCertificate: false } => Verdict.Open(SubIndication.NoSigningCertificateFound),
            { DigestMatches: false } => Verdict.Failed(SubIndication.HashFailure),
            { SignatureMatches: false } => Verdict.Failed(SubIndication.SigCryptoFailure),
            _ when OfChain(facts.Chain, at) is { } obstacle => Verdict.Open(obstacle),
            { ClaimsATime: false } => Verdict.Open(SubIndication.SigConstraintsFailure),
            _ when !facts.Algorithms.AreReliableAt(at) => Verdict.Open(SubIndication.CryptoConstraintsFailureNoPoe),
            _ => Verdict.Passed,
        };

    /// <summary>Clause 5.2.6: what keeps the certificate from being relied on, or null.</summary>
    private static SubIndication? OfChain(ChainFacts? chain, DateTimeOffset at) =>
        chain switch
        {
            null => SubIndication.NoCertificateChainFound,
            { IsSound: false } => SubIndication.CertificateChainGeneralFailure,
            { MaySeal: false } => SubIndication.ChainConstraintsFailure,
            _ => chain
                .Path.Select((certificate, place) => OfCertificate(certificate, signs: place == 0, at))
                .FirstOrDefault(obstacle => obstacle is not null),
        };

    private static SubIndication? OfCertificate(CertificateFacts certificate, bool signs, DateTimeOffset at) =>
        certificate.Revocation switch
        {
            { RevokedAt: { } revokedAt, IsOnHold: false } when revokedAt <= at => signs
                ? SubIndication.RevokedNoPoe
                : SubIndication.RevokedCaNoPoe,
            _ when !certificate.IsValidAt(at) => IsKnownNotRevoked(certificate)
                ? SubIndication.OutOfBoundsNotRevoked
                : SubIndication.OutOfBoundsNoPoe,
            null => SubIndication.CertificateChainGeneralFailure,
            // A list that is older than the certificate cannot know of it.
            { ThisUpdate: var issued } when issued < certificate.NotBefore =>
                SubIndication.CertificateChainGeneralFailure,
            { NextUpdate: null } => SubIndication.TryLater,
            { NextUpdate: { } next } when next <= at => SubIndication.TryLater,
            { IsOnHold: true, RevokedAt: { } heldAt } when heldAt <= at => SubIndication.TryLater,
            _ => null,
        };

    /// <summary>
    /// True where a list from the time of the certificate's validity does not name it. Later lists need not name it any more (RFC 5280,
    /// section 3.3), so they prove nothing.
    /// </summary>
    private static bool IsKnownNotRevoked(CertificateFacts certificate) =>
        certificate.Revocation is { RevokedAt: null, ThisUpdate: var issued } && certificate.IsValidAt(issued);
}

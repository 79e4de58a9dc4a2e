namespace Sijil.Domain.Signatures.Validation;

/// <summary>The process for basic signatures and for time-stamps (EN 319 102-1, clauses 5.3 and 5.4), at one time.</summary>
/// <remarks>
/// The first thing that is wrong decides, in the order of the standard: how the certificate stands is told only of a signature that is
/// right. What the signature says of its own time proves nothing.
/// </remarks>
internal static class BasicValidation
{
    /// <param name="facts">Null where it has not the form of a signature.</param>
    /// <param name="freshAt">The time for which what is known of revocation is to be fresh.</param>
    public static Verdict Of(
        SignatureFacts? facts,
        DateTimeOffset now,
        DateTimeOffset freshAt,
        ValidationPolicy policy,
        Examination examination
    )
    {
        var failed = examination.Require(
            ValidationCheck.Format,
            facts is not null,
            Verdict.Failed(SubIndication.FormatFailure)
        );
        if (facts is null)
            return failed!;

        return OfCryptography(facts, examination)
            ?? AsOfContent(
                OfChain(facts, control: now, now, freshAt, policy, examination)
                    ?? OfAcceptance(facts, now, examination)
                    ?? OfChainAlgorithms(facts, now, examination),
                facts,
                TimeStampValidation.Latest(facts, StampedPart.Content, now, policy)
            )
            ?? Verdict.Passed;
    }

    /// <summary>Clause 5.2.6: whether the certificate can be relied on for a time.</summary>
    public static Verdict? OfChain(
        SignatureFacts facts,
        DateTimeOffset control,
        DateTimeOffset now,
        DateTimeOffset freshAt,
        ValidationPolicy policy,
        Examination examination
    )
    {
        var found = examination.Require(
            ValidationCheck.Chain,
            facts.Chain is not null,
            Verdict.Open(SubIndication.NoCertificateChainFound)
        );
        if (facts.Chain is not { } chain)
            return found;

        return examination.Require(
                ValidationCheck.ChainSoundness,
                chain.IsSound,
                Verdict.Open(SubIndication.CertificateChainGeneralFailure)
            )
            ?? examination.Require(
                ValidationCheck.CertificateUsage,
                chain.HasRightUsage,
                Verdict.Open(SubIndication.ChainConstraintsFailure)
            )
            ?? chain
                .Path.Select(
                    (certificate, place) =>
                        examination.Note(
                            ValidationCheck.CertificateStatus,
                            CertificateStatus.Of(
                                certificate,
                                signs: place == 0,
                                control,
                                now,
                                freshAt,
                                policy.LongestFreshness
                            )
                                is { } obstacle
                                ? Verdict.Open(obstacle)
                                : null,
                            certificate.Name,
                            control
                        )
                )
                .FirstOrDefault(obstacle => obstacle is not null);
    }

    /// <summary>Clause 5.2.8: whether it says what it must, with algorithms that can be relied on at a time.</summary>
    public static Verdict? OfAcceptance(SignatureFacts facts, DateTimeOffset at, Examination examination) =>
        examination.Require(
            ValidationCheck.SignedAttributes,
            facts.HasAllAttributes,
            Verdict.Open(SubIndication.SigConstraintsFailure)
        )
        ?? examination.Require(
            ValidationCheck.Algorithms,
            facts.Algorithms.AreReliableAt(at) && facts.Digests.All(digest => AlgorithmTable.IsReliableAt(digest, at)),
            Verdict.Open(SubIndication.CryptoConstraintsFailureNoPoe),
            string.Join(", ", facts.Digests.Prepend(facts.Algorithms.ToString()).Distinct()),
            at
        );

    /// <summary>What the certificates and the data on their revocation were signed with, which is to be relied on now.</summary>
    public static Verdict? OfChainAlgorithms(SignatureFacts facts, DateTimeOffset now, Examination examination) =>
        facts
            .Chain!.Path.SelectMany(certificate =>
                certificate.Revocations.Select(facts => facts.Algorithms).Prepend(certificate.Algorithms)
            )
            .Distinct()
            .Select(algorithms =>
                examination.Require(
                    ValidationCheck.ChainAlgorithms,
                    algorithms.AreReliableAt(now),
                    Verdict.Open(SubIndication.CryptoConstraintsFailureNoPoe),
                    algorithms.ToString(),
                    now
                )
            )
            .FirstOrDefault(obstacle => obstacle is not null);

    private static Verdict? OfCryptography(SignatureFacts facts, Examination examination) =>
        examination.Require(
            ValidationCheck.Policy,
            !facts.NamesPolicy,
            Verdict.Open(SubIndication.SignaturePolicyNotAvailable)
        )
        ?? examination.Require(
            ValidationCheck.SigningCertificate,
            facts.IdentifiesItsCertificate,
            Verdict.Open(SubIndication.NoSigningCertificateFound)
        )
        ?? examination.Note(
            ValidationCheck.Content,
            facts.DigestMatches switch
            {
                null => Verdict.Open(SubIndication.SignedDataNotFound),
                false => Verdict.Failed(SubIndication.HashFailure),
                true => null,
            }
        )
        ?? examination.Note(
            ValidationCheck.SignatureValue,
            facts.SignatureMatches switch
            {
                null => Verdict.Open(SubIndication.CryptoConstraintsFailure),
                false => Verdict.Failed(SubIndication.SigCryptoFailure),
                true => null,
            }
        );

    /// <summary>
    /// Clause 5.3.4: a stamp over the content shows that the signature is younger, so what came about before the stamp came about before
    /// the signature.
    /// </summary>
    private static Verdict? AsOfContent(Verdict? obstacle, SignatureFacts facts, DateTimeOffset? stamped) =>
        obstacle?.Reason switch
        {
            SubIndication.RevokedNoPoe when CertificateStatus.RevokedAt(facts.Chain!.Path[0]) <= stamped =>
                Verdict.Failed(SubIndication.Revoked),
            SubIndication.OutOfBoundsNoPoe
            or SubIndication.OutOfBoundsNotRevoked when facts.Chain!.Path[0].NotAfter < stamped => Verdict.Failed(
                SubIndication.Expired
            ),
            SubIndication.CryptoConstraintsFailureNoPoe
                when stamped is { } since && !facts.Algorithms.AreReliableAt(since) => Verdict.Open(
                SubIndication.CryptoConstraintsFailure
            ),
            _ => obstacle,
        };
}

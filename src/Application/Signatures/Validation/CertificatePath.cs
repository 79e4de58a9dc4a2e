using System.Security.Cryptography.X509Certificates;
using Sijil.Domain.Signatures.Validation;

namespace Sijil.Application.Signatures.Validation;

/// <summary>Follows a certificate up to one that is trusted, without asking anybody over a network.</summary>
/// <remarks>Validity in time and revocation are found out and not judged: that is done where the time is known.</remarks>
internal static class CertificatePath
{
    private const X509ChainStatusFlags NoWay =
        X509ChainStatusFlags.PartialChain | X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.Cyclic;

    private const X509ChainStatusFlags JudgedElsewhere =
        X509ChainStatusFlags.NotTimeValid
        | X509ChainStatusFlags.NotTimeNested
        | X509ChainStatusFlags.CtlNotTimeValid
        | X509ChainStatusFlags.HasWeakSignature;

    /// <summary>The certificate first, the trusted one last; null where there is no such chain.</summary>
    public static (IReadOnlyList<X509Certificate2> Certificates, bool IsSound)? Of(
        X509Certificate2 certificate,
        X509Certificate2Collection beside,
        Trust trust,
        DateTimeOffset at
    )
    {
        using var chain = new X509Chain();
        var policy = chain.ChainPolicy;
        policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        foreach (var trusted in trust.Certificates)
            (trusted.IsSelfIssued() ? policy.CustomTrustStore : policy.ExtraStore).Add(trusted);
        policy.ExtraStore.AddRange(IssuersBeside.Of(certificate, beside, trust.Certificates));
        policy.RevocationMode = X509RevocationMode.NoCheck;
        policy.DisableCertificateDownloads = true;
        policy.VerificationTime = at.UtcDateTime;
        policy.VerificationTimeIgnored = false;
        policy.VerificationFlags = X509VerificationFlags.IgnoreNotTimeValid;
        chain.Build(certificate);

        var status = chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, found) => all | found.Status);
        IReadOnlyList<X509Certificate2> path = [.. chain.ChainElements.Select(element => element.Certificate)];
        return (status & NoWay) != 0 ? null : (path, (status & ~JudgedElsewhere) == 0 && IsSound(path));
    }

    /// <summary>What is known of a chain, of each certificate with what its issuer, the one above it, says about its revocation.</summary>
    public static ChainFacts Facts(
        IReadOnlyList<X509Certificate2> path,
        bool isSound,
        bool hasRightUsage,
        IReadOnlyList<IRevocationEvidence> evidence
    ) =>
        new(
            isSound,
            hasRightUsage,
            [.. path.Zip(path.Skip(1), (each, issuer) => Facts(each, issuer, issuer.IsSame(path[^1]), evidence))]
        );

    private static CertificateFacts Facts(
        X509Certificate2 certificate,
        X509Certificate2 issuer,
        bool isTrusted,
        IReadOnlyList<IRevocationEvidence> evidence
    ) =>
        new(
            certificate.Subject,
            certificate.NotBefore.ToUniversalTime(),
            certificate.NotAfter.ToUniversalTime(),
            SignedStructure.Read(certificate.RawDataMemory).Value.AlgorithmsWith(issuer),
            [
                .. evidence
                    .Select(each => Word(each, certificate, issuer, isTrusted ? null : issuer.Validity(), evidence))
                    .OfType<RevocationFacts>(),
            ]
        );

    /// <summary>What evidence says; null where it turns out that a part of it cannot be read.</summary>
    public static RevocationFacts? Word(
        IRevocationEvidence evidence,
        X509Certificate2 certificate,
        X509Certificate2 issuer,
        Validity? validity,
        IReadOnlyList<IRevocationEvidence> others
    )
    {
        try
        {
            return evidence.About(certificate, issuer, validity, others);
        }
        // The parsers read late and complain by many types; whatever they say, nothing usable stands there.
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return null;
        }
    }

    /// <remarks>
    /// Each above the first may issue. Whoever is exempt from revocation, as responders are, signs nothing else (RFC 6960, section
    /// 4.2.2.2.1).
    /// </remarks>
    private static bool IsSound(IReadOnlyList<X509Certificate2> path) =>
        path.Skip(1).SkipLast(1).All(authority => authority.IsAuthority())
        && (path.Count == 1 || path[0].Extensions[SignatureOids.OcspNoCheck] is null);
}

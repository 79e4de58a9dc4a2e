using System.Security.Cryptography.X509Certificates;
using Sijil.Domain.Signatures;

namespace Sijil.Application.Signatures;

/// <summary>Follows a certificate up to one that is trusted, without asking anybody over a network.</summary>
/// <remarks>Validity in time and revocation are found out and not judged: that is done where the time is known.</remarks>
internal static class CertificateChain
{
    private const X509ChainStatusFlags NoWay =
        X509ChainStatusFlags.PartialChain | X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.Cyclic;

    private const X509ChainStatusFlags JudgedElsewhere =
        X509ChainStatusFlags.NotTimeValid | X509ChainStatusFlags.NotTimeNested | X509ChainStatusFlags.CtlNotTimeValid;

    private const X509KeyUsageFlags ForSignatures =
        X509KeyUsageFlags.NonRepudiation | X509KeyUsageFlags.DigitalSignature;

    /// <summary>Null where no chain leads to a trusted certificate.</summary>
    public static ChainFacts? Of(
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
        policy.ExtraStore.AddRange(beside);
        policy.RevocationMode = X509RevocationMode.NoCheck;
        policy.DisableCertificateDownloads = true;
        policy.VerificationTime = at.UtcDateTime;
        policy.VerificationTimeIgnored = false;
        policy.VerificationFlags = X509VerificationFlags.IgnoreNotTimeValid;
        chain.Build(certificate);

        var status = chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, found) => all | found.Status);
        return (status & NoWay) != 0
            ? null
            : new(
                IsSound: (status & ~JudgedElsewhere) == 0,
                MaySeal: certificate
                    .Extensions.OfType<X509KeyUsageExtension>()
                    .All(usage => (usage.KeyUsages & ForSignatures) != 0),
                [.. Path([.. chain.ChainElements.Select(element => element.Certificate)], trust)]
            );
    }

    /// <summary>Each certificate with what its issuer, the one above it, says about its revocation.</summary>
    private static IEnumerable<CertificateFacts> Path(IReadOnlyList<X509Certificate2> chain, Trust trust) =>
        chain.Zip(
            chain.Skip(1),
            (certificate, issuer) =>
                new CertificateFacts(
                    certificate.NotBefore,
                    certificate.NotAfter,
                    RevocationList.About(certificate, issuer, trust.Revocations)
                )
        );
}

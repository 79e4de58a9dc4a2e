using System.Security.Cryptography.X509Certificates;

namespace Sijil.Application.Signatures.Revocation;

/// <summary>The certificates from one that signs up to a trusted one.</summary>
internal static class CertificatePath
{
    private const X509ChainStatusFlags NoWay =
        X509ChainStatusFlags.PartialChain | X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.Cyclic;

    /// <summary>The signing certificate first, the trusted root last; null where no way leads to one that is trusted.</summary>
    /// <remarks>Nobody is asked over a network, and of revocation nothing is judged: its evidence is what the path is wanted for.</remarks>
    public static IReadOnlyList<X509Certificate2>? Of(
        X509Certificate2 certificate,
        IEnumerable<X509Certificate2> beside,
        Trust trust,
        DateTimeOffset at
    )
    {
        using var chain = new X509Chain();
        var policy = chain.ChainPolicy;
        policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        foreach (var trusted in trust.Certificates)
            (trusted.IsSelfIssued() ? policy.CustomTrustStore : policy.ExtraStore).Add(trusted);
        foreach (var other in beside)
            policy.ExtraStore.Add(other);
        policy.RevocationMode = X509RevocationMode.NoCheck;
        policy.DisableCertificateDownloads = true;
        policy.VerificationTime = at.UtcDateTime;
        policy.VerificationTimeIgnored = false;
        policy.VerificationFlags = X509VerificationFlags.IgnoreNotTimeValid;
        chain.Build(certificate);
        return chain.ChainStatus.Any(status => (status.Status & NoWay) != 0)
            ? null
            : [.. chain.ChainElements.Select(element => element.Certificate)];
    }
}

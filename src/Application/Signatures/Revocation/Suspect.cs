using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.X509;

namespace Sijil.Application.Signatures.Revocation;

/// <summary>A certificate and its issuer, of whom something about its revocation is asked at a time.</summary>
internal sealed record Suspect(X509Certificate2 Certificate, X509Certificate2 Issuer, DateTimeOffset At)
{
    /// <summary>Clocks may differ so much.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private static readonly X509CertificateParser Parser = new();

    public string Name => Certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false);

    public Org.BouncyCastle.X509.X509Certificate Own { get; } = Parser.ReadCertificate(Certificate.RawData);

    public Org.BouncyCastle.X509.X509Certificate Authority { get; } = Parser.ReadCertificate(Issuer.RawData);

    /// <summary>Whether what was issued then, and not before the certificate itself, may be used now.</summary>
    public bool IsOfTime(DateTime thisUpdate, DateTime nextUpdate) =>
        Own.NotBefore <= thisUpdate && thisUpdate <= (At + Tolerance).UtcDateTime && At.UtcDateTime < nextUpdate;
}

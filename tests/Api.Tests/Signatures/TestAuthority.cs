using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sijil.Application.Signatures;

namespace Sijil.Api.Tests.Signatures;

/// <summary>A certificate authority as one meets it in life: it issues, revokes, and is late with its lists.</summary>
internal sealed class TestAuthority : IDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset From = Now.AddYears(-1);
    public static readonly DateTimeOffset Until = Now.AddYears(1);

    private static readonly HashAlgorithmName Digest = HashAlgorithmName.SHA256;

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly X509Certificate2 certificate;
    private byte serial = 1;

    public X509Certificate2 Certificate => certificate;

    public ECDsa Key => key;

    public TestAuthority(string name = "Authority")
    {
        var request = new CertificateRequest($"CN={name}", key, Digest);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, critical: true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true)
        );
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        certificate = request.CreateSelfSigned(From.AddYears(-1), Until.AddYears(5));
    }

    /// <summary>One that another has made an authority, or something that looks like one.</summary>
    /// <param name="usage">Of its key.</param>
    /// <param name="extensions">What else stands in its certificate: without basic constraints it is no authority.</param>
    public TestAuthority(
        TestAuthority above,
        string name,
        X509KeyUsageFlags usage = X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign,
        DateTimeOffset? until = null,
        params IReadOnlyList<X509Extension> extensions
    ) =>
        certificate = above
            .Issue(
                name,
                key,
                usage,
                until,
                null,
                [new X509SubjectKeyIdentifierExtension(new PublicKey(key), critical: false), .. extensions]
            )
            .Certificate.CopyWithPrivateKey(key);

    /// <summary>By this it is an authority (RFC 5280, section 4.2.1.9).</summary>
    /// <param name="below">How many authorities may lie between it and a signer; null for any number.</param>
    public static X509Extension MayIssue(int? below = null) =>
        new X509BasicConstraintsExtension(true, below is not null, below ?? 0, critical: true);

    public string CertificatePem => certificate.ExportCertificatePem();

    public SealingKey Issue(
        string subject,
        AsymmetricAlgorithm signing,
        X509KeyUsageFlags usage = X509KeyUsageFlags.NonRepudiation,
        DateTimeOffset? until = null,
        DateTimeOffset? from = null,
        params IReadOnlyList<X509Extension> extensions
    )
    {
        var request = signing switch
        {
            ECDsa ecdsa => new CertificateRequest($"CN={subject}", ecdsa, Digest),
            RSA rsa => new CertificateRequest($"CN={subject}", rsa, Digest, RSASignaturePadding.Pkcs1),
            _ => throw new ArgumentException("Neither ECDSA nor RSA.", nameof(signing)),
        };
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, critical: true));
        request.CertificateExtensions.Add(
            X509AuthorityKeyIdentifierExtension.CreateFromCertificate(certificate, true, false)
        );
        foreach (var extension in extensions)
            request.CertificateExtensions.Add(extension);
        var generator = X509SignatureGenerator.CreateForECDsa(key);
        return new(
            request.Create(certificate.SubjectName, generator, from ?? From, until ?? Until, [serial++]),
            signing,
            [X509CertificateLoader.LoadCertificate(certificate.RawData)]
        );
    }

    public SealingKey Issue(string subject = "Seal") => Issue(subject, ECDsa.Create(ECCurve.NamedCurves.nistP256));

    public string RevocationList(
        DateTimeOffset? nextUpdate = null,
        X509Certificate2? revoked = null,
        DateTimeOffset? revokedAt = null,
        X509RevocationReason reason = X509RevocationReason.KeyCompromise,
        DateTimeOffset? thisUpdate = null
    )
    {
        var list = new CertificateRevocationListBuilder();
        if (revoked is not null)
            list.AddEntry(revoked, revokedAt ?? Now.AddDays(-1), reason);
        return PemEncoding.WriteString(
            "X509 CRL",
            list.Build(certificate, 1, nextUpdate ?? Now.AddDays(6), Digest, thisUpdate: thisUpdate ?? Now.AddDays(-2))
        );
    }

    public void Dispose()
    {
        certificate.Dispose();
        key.Dispose();
    }
}

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sijil.Api.Tests.Ledger.TimeStamping;

/// <summary>The certificate of an authority of time-stamps and the one above it, as RFC 3161 has them, and others like it that are not so.</summary>
internal sealed class AuthorityCertificates : IDisposable
{
    private const string TimeStamping = "1.3.6.1.5.5.7.3.8";
    private const string CodeSigning = "1.3.6.1.5.5.7.3.3";

    private static readonly HashAlgorithmName Digest = HashAlgorithmName.SHA256;

    private readonly DateTimeOffset now;
    private readonly ECDsa rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly X509Certificate2 root;

    public AuthorityCertificates(DateTimeOffset now)
    {
        this.now = now;
        var request = new CertificateRequest("CN=Root of time", rootKey, Digest);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, critical: true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true)
        );
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        root = request.CreateSelfSigned(now.AddYears(-2), now.AddYears(2));
        Own = Issue([TimeStamping], critical: true, now.AddDays(-1), now.AddYears(1));
    }

    /// <summary>For time-stamps, critically and alone, and valid.</summary>
    public X509Certificate2 Own { get; }

    /// <summary>Good for all but what its name says.</summary>
    public X509Certificate2 Otherwise(string wrong) =>
        wrong switch
        {
            "for code" => Issue([CodeSigning], critical: true, now.AddDays(-1), now.AddYears(1)),
            "for code as well" => Issue([TimeStamping, CodeSigning], critical: true, now.AddDays(-1), now.AddYears(1)),
            "not critically" => Issue([TimeStamping], critical: false, now.AddDays(-1), now.AddYears(1)),
            "for nothing in particular" => Issue([], critical: true, now.AddDays(-1), now.AddYears(1)),
            "expired" => Issue([TimeStamping], critical: true, now.AddDays(-2), now.AddHours(-1)),
            _ => throw new ArgumentOutOfRangeException(nameof(wrong)),
        };

    /// <summary>A list, by the root, on which the certificate stands.</summary>
    public string RevocationList()
    {
        var list = new CertificateRevocationListBuilder();
        list.AddEntry(Own, now, X509RevocationReason.KeyCompromise);
        return PemEncoding.WriteString(
            "X509 CRL",
            list.Build(root, 1, now.AddDays(7), Digest, thisUpdate: now.AddHours(-1))
        );
    }

    /// <summary>As OpenSSL reads them, and the root apart, as whoever trusts it has it.</summary>
    public void Write(string folder)
    {
        var trust = Directory.CreateDirectory(Path.Combine(folder, "trust")).FullName;
        File.WriteAllText(Path.Combine(trust, "root.pem"), root.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "authority.pem"), Own.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "key.pem"), key.ExportPkcs8PrivateKeyPem());
    }

    public void Dispose()
    {
        Own.Dispose();
        root.Dispose();
        rootKey.Dispose();
        key.Dispose();
    }

    private X509Certificate2 Issue(string[] usages, bool critical, DateTimeOffset from, DateTimeOffset until)
    {
        var request = new CertificateRequest("CN=Authority of time", key, Digest);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true)
        );
        if (usages.Length > 0)
            request.CertificateExtensions.Add(
                new X509EnhancedKeyUsageExtension([.. usages.Select(usage => new Oid(usage))], critical)
            );
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(root, true, false));
        var generator = X509SignatureGenerator.CreateForECDsa(rootKey);
        using var issued = request.Create(root.SubjectName, generator, from, until, [7]);
        return issued.CopyWithPrivateKey(key);
    }
}

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sijil.Api.Keys;

/// <summary>A certificate authority that issues one certificate and is gone: nobody can ever issue another in its name.</summary>
internal sealed class DevelopmentAuthority : IDisposable
{
    /// <summary>The file with a key is protected as a whole; this only fills the place of a password.</summary>
    public const string Password = "development";

    /// <summary>Stands in every name that is made here.</summary>
    private const string Mark = "OU=made for development";

    private static readonly HashAlgorithmName Digest = HashAlgorithmName.SHA256;

    private readonly DateTimeOffset from;
    private readonly DateTimeOffset until;
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly X509Certificate2 certificate;

    /// <param name="years">For which it, and what it issues, is valid.</param>
    public DevelopmentAuthority(string name, DateTimeOffset now, int years)
    {
        (from, until) = (now, now.AddYears(years));
        var request = new CertificateRequest(Named(name), key, Digest);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, critical: true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true)
        );
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        certificate = request.CreateSelfSigned(from, until);
    }

    /// <summary>True for whatever an authority for development is or has issued, so that Production can tell and refuse it.</summary>
    public static bool Issued(X509Certificate2 certificate) =>
        certificate.Issuer.Contains(Mark, StringComparison.Ordinal);

    public string CertificatePem => certificate.ExportCertificatePem() + "\n";

    /// <summary>Says that nothing was revoked, for as long as what it issues is valid.</summary>
    public string RevocationListPem =>
        PemEncoding.WriteString(
            "X509 CRL",
            new CertificateRevocationListBuilder().Build(certificate, 1, until, Digest, thisUpdate: from)
        ) + "\n";

    /// <summary>A new key with its certificate and the authority's, as PKCS #12.</summary>
    /// <param name="more">What the certificate says beside what every one does.</param>
    public byte[] Issue(string name, X509KeyUsageFlags usage, params X509Extension[] more)
    {
        using var issuedKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(Named(name), issuedKey, Digest);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, critical: true));
        foreach (var extension in more)
            request.CertificateExtensions.Add(extension);
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        request.CertificateExtensions.Add(
            X509AuthorityKeyIdentifierExtension.CreateFromCertificate(
                certificate,
                includeKeyIdentifier: true,
                includeIssuerAndSerial: false
            )
        );
        using var bare = request.Create(certificate, from, until, SerialNumber());
        using var issued = bare.CopyWithPrivateKey(issuedKey);
        using var root = X509CertificateLoader.LoadCertificate(certificate.RawData);
        return new X509Certificate2Collection { issued, root }.Export(X509ContentType.Pkcs12, Password)!;
    }

    public void Dispose()
    {
        certificate.Dispose();
        key.Dispose();
    }

    private static string Named(string name) => $"CN={name}, {Mark}, O=Sijil";

    /// <summary>A positive number that nobody can guess.</summary>
    private static byte[] SerialNumber()
    {
        var number = RandomNumberGenerator.GetBytes(16);
        number[0] = (byte)((number[0] & 0x7F) | 0x01);
        return number;
    }
}

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sijil.Api.Keys;

/// <summary>A certificate authority that issues one seal and is gone: nobody can ever issue another in its name.</summary>
internal sealed class DevelopmentAuthority : IDisposable
{
    /// <summary>Stands in every name that is made here.</summary>
    public const string Mark = "OU=made for development";

    private const int Years = 10;
    private static readonly HashAlgorithmName Digest = HashAlgorithmName.SHA256;

    private readonly string municipality;
    private readonly DateTimeOffset from;
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly X509Certificate2 certificate;

    public DevelopmentAuthority(string municipality, DateTimeOffset now)
    {
        (this.municipality, from) = (municipality, now);
        var request = new CertificateRequest($"CN=Authority of {municipality}, {Mark}, O=Sijil", key, Digest);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, critical: true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true)
        );
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        certificate = request.CreateSelfSigned(from, Until);
    }

    public string CertificatePem => certificate.ExportCertificatePem() + "\n";

    /// <summary>Says that nothing was revoked, for as long as the seal is valid.</summary>
    public string RevocationListPem =>
        PemEncoding.WriteString(
            "X509 CRL",
            new CertificateRevocationListBuilder().Build(certificate, 1, Until, Digest, thisUpdate: from)
        ) + "\n";

    /// <summary>The key to the seal with its certificate and the authority's, as PKCS #12.</summary>
    public byte[] Seal(string password)
    {
        using var sealKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN=Seal of {municipality}, {Mark}, O=Sijil", sealKey, Digest);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(
                X509KeyUsageFlags.NonRepudiation | X509KeyUsageFlags.DigitalSignature,
                critical: true
            )
        );
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        request.CertificateExtensions.Add(
            X509AuthorityKeyIdentifierExtension.CreateFromCertificate(
                certificate,
                includeKeyIdentifier: true,
                includeIssuerAndSerial: false
            )
        );
        using var bare = request.Create(certificate, from, Until, SerialNumber());
        using var seal = bare.CopyWithPrivateKey(sealKey);
        using var root = X509CertificateLoader.LoadCertificate(certificate.RawData);
        return new X509Certificate2Collection { seal, root }.Export(X509ContentType.Pkcs12, password)!;
    }

    public void Dispose()
    {
        certificate.Dispose();
        key.Dispose();
    }

    private DateTimeOffset Until => from.AddYears(Years);

    /// <summary>A positive number that nobody can guess.</summary>
    private static byte[] SerialNumber()
    {
        var number = RandomNumberGenerator.GetBytes(16);
        number[0] = (byte)((number[0] & 0x7F) | 0x01);
        return number;
    }
}

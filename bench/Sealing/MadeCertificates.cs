using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.TimeStamping;

namespace Sijil.Bench.Sealing;

/// <summary>A root, a seal with an RSA key of 2048 bits and an authority of time-stamps, made for one run.</summary>
internal sealed class MadeCertificates : IDisposable
{
    private const string TimeStamping = "1.3.6.1.5.5.7.3.8";

    private static readonly HashAlgorithmName Digest = HashAlgorithmName.SHA256;

    private readonly DateTimeOffset now = TimeProvider.System.GetUtcNow();
    private readonly ECDsa rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsa stampKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly RSA sealKey = RSA.Create(2048);
    private readonly X509Certificate2 seal;

    public MadeCertificates()
    {
        var request = new CertificateRequest("CN=Root", rootKey, Digest);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, critical: true));
        Root = request.CreateSelfSigned(now.AddDays(-2), now.AddYears(1));
        seal = Issue(new("CN=Seal", sealKey, Digest, RSASignaturePadding.Pkcs1), 1);
        var stamps = new CertificateRequest("CN=Authority of time", stampKey, Digest);
        stamps.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(TimeStamping)], critical: true));
        using var issued = Issue(stamps, 2);
        TimeStamps = issued.CopyWithPrivateKey(stampKey);
    }

    private X509Certificate2 Root { get; }

    private X509Certificate2 TimeStamps { get; }

    /// <summary>The same key for each thread, apart from the others.</summary>
    public SealingKey Seal() =>
        new(X509CertificateLoader.LoadCertificate(seal.RawData), RSA.Create(sealKey.ExportParameters(true)), []);

    /// <summary>The authority of time-stamps, without a network in between: what is measured is the work and not the wire.</summary>
    /// <param name="folder">For the root's certificate, which is believed.</param>
    public (AuthorityInProcess Answers, TimeStampAuthority Authority) Authority(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "root.pem"), Root.ExportCertificatePem());
        var address = new Uri("http://authority.invalid");
        return (new(address, () => new(TimeStamps, TimeProvider.System)), new(address, Trust.Read(folder)));
    }

    /// <summary>On which none of them stands, in DER.</summary>
    public byte[] RevocationList() =>
        new CertificateRevocationListBuilder().Build(Root, 1, now.AddDays(7), Digest, thisUpdate: now.AddHours(-1));

    public void Dispose()
    {
        Root.Dispose();
        TimeStamps.Dispose();
        seal.Dispose();
        sealKey.Dispose();
        stampKey.Dispose();
        rootKey.Dispose();
    }

    private X509Certificate2 Issue(CertificateRequest request, byte serial) =>
        request.Create(
            Root.SubjectName,
            X509SignatureGenerator.CreateForECDsa(rootKey),
            now.AddDays(-1),
            now.AddMonths(6),
            [serial]
        );
}

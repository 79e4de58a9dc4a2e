using System.Diagnostics;
using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto.Operators;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Ocsp;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;
using X509Extension = System.Security.Cryptography.X509Certificates.X509Extension;

namespace Sijil.Api.Tests.Signatures.Envelopes;

/// <summary>An authority that issues cards to persons, in a folder as a municipality configures it.</summary>
internal sealed class CardAuthority : IDisposable
{
    private static readonly HashAlgorithmName Sha256 = HashAlgorithmName.SHA256;

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly X509Certificate2 certificate;
    private readonly DateTimeOffset now = TimeProvider.System.GetUtcNow();
    private byte serial = 1;

    public CardAuthority(string folder)
    {
        var request = new CertificateRequest($"CN=Cards {Path.GetFileName(folder)}", key, Sha256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, critical: true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true)
        );
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        certificate = request.CreateSelfSigned(now.AddYears(-1), now.AddYears(5));
        Folder = folder;
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "authority.pem"), certificate.ExportCertificatePem());
        Publish();
    }

    public string Folder { get; }

    /// <summary>Writes its list of revoked certificates anew.</summary>
    public void Publish(DateTimeOffset? nextUpdate = null, Card? revoked = null) =>
        Publish(List(revoked, nextUpdate: nextUpdate));

    public void Publish(byte[] list) =>
        File.WriteAllText(Path.Combine(Folder, "revoked.crl"), PemEncoding.WriteString("X509 CRL", list));

    /// <summary>A list that is given to nobody yet.</summary>
    /// <param name="age">Of the list, in hours.</param>
    public byte[] List(
        Card? revoked = null,
        X509RevocationReason reason = X509RevocationReason.KeyCompromise,
        int age = 48,
        DateTimeOffset? nextUpdate = null
    )
    {
        var list = new CertificateRevocationListBuilder();
        if (revoked is not null)
            list.AddEntry(revoked.Certificate, now.AddMinutes(-5), reason);
        return list.Build(certificate, serial, nextUpdate ?? now.AddYears(1), Sha256, thisUpdate: now.AddHours(-age));
    }

    /// <summary>One that says that it speaks of less, or of more, than all that this authority has issued.</summary>
    public byte[] List(IssuingDistributionPoint scope)
    {
        var list = new X509V2CrlGenerator();
        list.SetIssuerDN(X509Name.GetInstance(certificate.SubjectName.RawData));
        list.SetThisUpdate(now.AddHours(-1).UtcDateTime);
        list.SetNextUpdate(now.AddYears(1).UtcDateTime);
        list.AddExtension(X509Extensions.IssuingDistributionPoint, critical: true, scope);
        return list.Generate(Signer()).GetEncoded();
    }

    /// <summary>What this authority itself answers about a card (RFC 6960).</summary>
    public byte[] Answer(Card card, CertificateStatus? status = null)
    {
        var (own, signer) = (new Org.BouncyCastle.X509.X509Certificate(certificate.RawData), Signer());
        var answers = new BasicOcspRespGenerator(new RespID(own.SubjectDN));
        answers.AddResponse(
            new CertificateID(
                CertificateID.DigestSha1,
                own,
                new BigInteger(card.Certificate.SerialNumberBytes.ToArray())
            ),
            status,
            now.UtcDateTime,
            now.AddDays(1).UtcDateTime,
            null
        );
        return new OCSPRespGenerator()
            .Generate(OCSPRespGenerator.Successful, answers.Generate(signer, [own], now.UtcDateTime))
            .GetEncoded();
    }

    private Asn1SignatureFactory Signer() =>
        new("SHA256WITHECDSA", PrivateKeyFactory.CreateKey(key.ExportPkcs8PrivateKey()));

    /// <param name="number">As ETSI EN 319 412-1 writes it; null for a certificate that says nothing of the kind.</param>
    /// <param name="isQualified">Whether it says so of itself.</param>
    /// <param name="held">The key of another card, for a second certificate of it.</param>
    /// <param name="from">Since when it is valid.</param>
    /// <param name="responder">Where this authority answers whether it was revoked.</param>
    public Card Issue(
        string? number,
        bool isQualified = false,
        Card? held = null,
        DateTimeOffset? from = null,
        Uri? responder = null
    )
    {
        var subject = number is null ? "CN=Somebody" : $"CN=Somebody, SERIALNUMBER={number}";
        var cardKey = held?.Key ?? ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(subject, cardKey, Sha256);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.NonRepudiation, critical: true));
        request.CertificateExtensions.Add(
            X509AuthorityKeyIdentifierExtension.CreateFromCertificate(certificate, true, false)
        );
        if (responder is not null)
            request.CertificateExtensions.Add(
                new X509AuthorityInformationAccessExtension([responder.ToString()], null, critical: false)
            );
        if (isQualified)
            request.CertificateExtensions.Add(new X509Extension("1.3.6.1.5.5.7.1.3", Qualified(), critical: false));
        var generator = X509SignatureGenerator.CreateForECDsa(key);
        var issued = request.Create(
            certificate.SubjectName,
            generator,
            from ?? now.AddMonths(-6),
            now.AddYears(2),
            [serial++]
        );
        return new(issued, cardKey);
    }

    public void Dispose()
    {
        certificate.Dispose();
        key.Dispose();
    }

    private static byte[] Qualified()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            foreach (var statement in new[] { "0.4.0.1862.1.1", "0.4.0.1862.1.4" })
                using (writer.PushSequence())
                    writer.WriteObjectIdentifier(statement);
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier("0.4.0.1862.1.6");
                using (writer.PushSequence())
                    writer.WriteObjectIdentifier("0.4.0.1862.1.6.1");
            }
        }
        return writer.Encode();
    }
}

/// <summary>A person's card: a key that is theirs alone, and the certificate that says so.</summary>
internal sealed record Card(X509Certificate2 Certificate, ECDsa Key)
{
    public object Binding => new { certificate = Certificate.ExportCertificatePem() };

    /// <summary>Signs with a program that nobody here wrote.</summary>
    public async Task<byte[]> Sign(byte[] content)
    {
        var folder = Directory.CreateTempSubdirectory("card");
        try
        {
            string At(string name) => Path.Combine(folder.FullName, name);
            await File.WriteAllBytesAsync(At("content"), content);
            await File.WriteAllTextAsync(At("certificate.pem"), Certificate.ExportCertificatePem());
            await File.WriteAllTextAsync(At("key.pem"), Key.ExportPkcs8PrivateKeyPem());
            string[] arguments =
            [
                "cms",
                "-sign",
                "-binary",
                "-cades",
                "-md",
                "sha256",
                "-outform",
                "DER",
                "-in",
                At("content"),
                "-signer",
                At("certificate.pem"),
                "-inkey",
                At("key.pem"),
                "-out",
                At("signature.p7s"),
            ];
            using var process = Process.Start(
                new ProcessStartInfo("openssl", arguments) { RedirectStandardError = true }
            )!;
            var words = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(process.ExitCode == 0, words);
            return await File.ReadAllBytesAsync(At("signature.p7s"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Ocsp;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto.Operators;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Ocsp;
using Org.BouncyCastle.Security;
using Sijil.Application.Signatures;
using CertificateStatus = Org.BouncyCastle.Ocsp.CertificateStatus;
using X509Extension = System.Security.Cryptography.X509Certificates.X509Extension;

namespace Sijil.Api.Tests.Signatures.Validation;

/// <summary>Answers whether certificates of an authority were revoked (RFC 6960), in its name.</summary>
internal sealed class TestResponder : IDisposable
{
    private readonly TestAuthority authority;
    private readonly SealingKey key;

    public TestResponder(
        TestAuthority authority,
        bool isForAnswers = true,
        bool isNeverChecked = true,
        DateTimeOffset? until = null
    )
    {
        this.authority = authority;
        key = authority.Issue(
            "Responder",
            ECDsa.Create(ECCurve.NamedCurves.nistP256),
            X509KeyUsageFlags.DigitalSignature,
            until,
            null,
            [.. Extensions(isForAnswers, isNeverChecked)]
        );
    }

    /// <param name="nonce">What stands where the nonce should.</param>
    /// <param name="anotherKey">Which signs under the responder's name.</param>
    public byte[] Answer(
        X509Certificate2 about,
        CertificateStatus? status = null,
        DateTimeOffset? thisUpdate = null,
        DateTimeOffset? nextUpdate = null,
        byte[]? nonce = null,
        ECDsa? anotherKey = null
    )
    {
        var issuer = new Org.BouncyCastle.X509.X509Certificate(authority.Certificate.RawData);
        var generator = new BasicOcspRespGenerator(new RespID(Own.SubjectDN));
        generator.AddResponse(
            new CertificateID(CertificateID.DigestSha1, issuer, new BigInteger(about.SerialNumberBytes.ToArray())),
            status,
            (thisUpdate ?? TestAuthority.Now.AddDays(-1)).UtcDateTime,
            (nextUpdate ?? TestAuthority.Now.AddDays(6)).UtcDateTime,
            null
        );
        var signer = new Asn1SignatureFactory(
            "SHA256WITHECDSA",
            PrivateKeyFactory.CreateKey((anotherKey ?? (ECDsa)key.Signing).ExportPkcs8PrivateKey())
        );
        if (nonce is not null)
            generator.SetResponseExtensions(
                new X509Extensions(
                    new Dictionary<DerObjectIdentifier, Org.BouncyCastle.Asn1.X509.X509Extension>
                    {
                        [OcspObjectIdentifiers.PkixOcspNonce] = new(critical: false, new DerOctetString(nonce)),
                    }
                )
            );
        var basic = generator.Generate(signer, [Own], (thisUpdate ?? TestAuthority.Now.AddDays(-1)).UtcDateTime);
        return new OCSPRespGenerator().Generate(OCSPRespGenerator.Successful, basic).GetEncoded();
    }

    public static CertificateStatus Revoked(DateTimeOffset at, int reason = CrlReason.KeyCompromise) =>
        new RevokedStatus(at.UtcDateTime, reason);

    public void Dispose() => key.Dispose();

    private static IEnumerable<X509Extension> Extensions(bool isForAnswers, bool isNeverChecked)
    {
        if (isForAnswers)
            yield return new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.9")], critical: false);
        if (isNeverChecked)
            yield return new("1.3.6.1.5.5.7.48.1.5", [5, 0], critical: false);
    }

    private Org.BouncyCastle.X509.X509Certificate Own => new(key.Certificate.RawData);
}

using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Signing;
using CmsSigner = System.Security.Cryptography.Pkcs.CmsSigner;

namespace Sijil.Api.Tests.Signatures.Validation;

/// <summary>An authority of time-stamps whose clock is set by the test (RFC 3161).</summary>
internal sealed class TestClock : IDisposable
{
    public static readonly DateTimeOffset Until = TestAuthority.Now.AddYears(5);

    private const string Sha256 = "2.16.840.1.101.3.4.2.1";
    private const string TimeStampInfo = "1.2.840.113549.1.9.16.1.4";

    private readonly SealingKey key;
    private long serial = 1;

    public TestClock(TestAuthority authority, bool isForStampsAlone = true, DateTimeOffset? until = null) =>
        key = authority.Issue(
            "Clock",
            ECDsa.Create(ECCurve.NamedCurves.nistP256),
            X509KeyUsageFlags.DigitalSignature,
            until ?? Until,
            TestAuthority.From.AddYears(-1),
            isForStampsAlone ? [new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.8")], critical: true)] : []
        );

    public X509Certificate2 Certificate => key.Certificate;

    /// <summary>A token over some bytes, from a time.</summary>
    public byte[] Token(byte[] stamped, DateTimeOffset at)
    {
        var info = new Rfc3161TimestampTokenInfo(
            new Oid("1.2.3.4"),
            new Oid(Sha256),
            SHA256.HashData(stamped),
            new[] { (byte)serial++ },
            at
        );
        var message = new SignedCms(new ContentInfo(new Oid(TimeStampInfo), info.Encode()));
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, key.Certificate, key.Signing)
        {
            DigestAlgorithm = new Oid(Sha256),
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        var own = CadesSignature.Over([0], key, SigningAlgorithm.For(key), at);
        signer.SignedAttributes.Add(CmsParts.SigningCertificate(own));
        message.ComputeSignature(signer, silent: true);
        return message.Encode();
    }

    /// <summary>A signature with a token over its value.</summary>
    public byte[] Stamp(byte[] signature, DateTimeOffset at) =>
        CmsParts.WithToken(signature, Token(CmsParts.Value(signature), at));

    public void Dispose() => key.Dispose();
}

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

    public const string TimeStamping = "1.3.6.1.5.5.7.3.8";

    private const string Sha256 = "2.16.840.1.101.3.4.2.1";
    private const string TimeStampInfo = "1.2.840.113549.1.9.16.1.4";

    private readonly SealingKey key;
    private long serial = 1;

    /// <param name="extensions">What its certificate says, where it does not say that it is for time-stamps alone.</param>
    /// <param name="twin">Has the same key.</param>
    public TestClock(
        TestAuthority authority,
        IReadOnlyList<X509Extension>? extensions = null,
        DateTimeOffset? until = null,
        TestClock? twin = null
    ) =>
        key = authority.Issue(
            twin is null ? "Clock" : "Another clock",
            twin?.key.Signing ?? ECDsa.Create(ECCurve.NamedCurves.nistP256),
            X509KeyUsageFlags.DigitalSignature,
            until ?? Until,
            TestAuthority.From.AddYears(-1),
            extensions ?? [For(isCritical: true, TimeStamping)]
        );

    public X509Certificate2 Certificate => key.Certificate;

    /// <summary>For what a certificate was issued (RFC 5280, section 4.2.1.12).</summary>
    public static X509Extension For(bool isCritical, params IEnumerable<string> purposes) =>
        new X509EnhancedKeyUsageExtension([.. purposes.Select(purpose => new Oid(purpose))], isCritical);

    /// <summary>A token over some bytes, from a time.</summary>
    /// <param name="behind">What stands behind that which is signed, and is signed with it.</param>
    public byte[] Token(byte[] stamped, DateTimeOffset at, params byte[] behind)
    {
        var info = new Rfc3161TimestampTokenInfo(
            new Oid("1.2.3.4"),
            new Oid(Sha256),
            SHA256.HashData(stamped),
            new[] { (byte)serial++ },
            at
        );
        var message = new SignedCms(new ContentInfo(new Oid(TimeStampInfo), [.. info.Encode(), .. behind]));
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

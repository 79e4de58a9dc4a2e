using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Cms;
using Attribute = Org.BouncyCastle.Asn1.Cms.Attribute;

namespace Sijil.Api.Tests.Signatures.Validation;

/// <summary>A detached signature put together by hand, by certificates and of kinds that no library would make one with.</summary>
internal static class HandMadeSignature
{
    private const string Ecdsa = "1.2.840.10045.4.3.2";
    private const string Data = "1.2.840.113549.1.7.1";
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";

    /// <summary>By a certificate with an ECDSA key.</summary>
    /// <param name="signedType">What the signed attributes say that the content is; plain data where nothing else is said.</param>
    public static byte[] Over(byte[] content, X509Certificate2 certificate, ECDsa key, string? signedType = null) =>
        Of(certificate, Ecdsa, Sign(key), new DerSet(Attributes(content, certificate, signedType ?? Data).ToArray()));

    /// <summary>By a certificate with an ECDSA key, with other signed attributes than a signature has.</summary>
    /// <param name="change">Makes them out of those that it has.</param>
    public static byte[] With(
        byte[] content,
        X509Certificate2 certificate,
        ECDsa key,
        Func<IEnumerable<Attribute>, IEnumerable<Attribute>> change
    ) => Of(certificate, Ecdsa, Sign(key), new DerSet(change(Attributes(content, certificate, Data)).ToArray()));

    /// <summary>What an attribute says which certificate signs (RFC 5035).</summary>
    public static DerSequence Reference(X509Certificate2 certificate) =>
        new(new DerSequence(new DerSequence(new DerOctetString(SHA256.HashData(certificate.RawData)))));

    /// <summary>By a certificate whose other half nobody has: the value is none.</summary>
    /// <param name="algorithm">Of the value.</param>
    public static byte[] Pretended(byte[] content, X509Certificate2 certificate, string algorithm, int length) =>
        Of(certificate, algorithm, _ => new byte[length], new DerSet(Attributes(content, certificate, Data).ToArray()));

    private static IEnumerable<Attribute> Attributes(byte[] content, X509Certificate2 certificate, string signedType) =>
        [
            new(CmsAttributes.ContentType, new DerSet(new DerObjectIdentifier(signedType))),
            new(CmsAttributes.MessageDigest, new DerSet(new DerOctetString(SHA256.HashData(content)))),
            new(CmsAttributes.SigningTime, new DerSet(new Time(TestAuthority.Now.UtcDateTime))),
            new(new DerObjectIdentifier("1.2.840.113549.1.9.16.2.47"), new DerSet(Reference(certificate))),
        ];

    private static Func<byte[], byte[]> Sign(ECDsa key) =>
        attributes => key.SignData(attributes, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    private static byte[] Of(
        X509Certificate2 certificate,
        string algorithm,
        Func<byte[], byte[]> sign,
        DerSet attributes
    )
    {
        var signer = new DerSequence(
            DerInteger.One,
            new DerSequence(
                Asn1Object.FromByteArray(certificate.IssuerName.RawData),
                new DerInteger(certificate.SerialNumberBytes.ToArray())
            ),
            Algorithm(Sha256),
            new DerTaggedObject(false, 0, attributes),
            Algorithm(algorithm),
            new DerOctetString(sign(attributes.GetDerEncoded()))
        );
        var signed = new DerSequence(
            DerInteger.One,
            new DerSet(Algorithm(Sha256)),
            new DerSequence(CmsObjectIdentifiers.Data),
            new DerTaggedObject(false, 0, new DerSet(Asn1Object.FromByteArray(certificate.RawData))),
            new DerSet(signer)
        );
        return new DerSequence(CmsObjectIdentifiers.SignedData, new DerTaggedObject(true, 0, signed)).GetDerEncoded();
    }

    private static DerSequence Algorithm(string oid) => new(new DerObjectIdentifier(oid));
}

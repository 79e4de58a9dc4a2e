using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Pkcs;
using Sijil.Application.Signatures.Signing;
using ContentInfo = Org.BouncyCastle.Asn1.Cms.ContentInfo;
using SignedData = Org.BouncyCastle.Asn1.Cms.SignedData;
using SignerInfo = Org.BouncyCastle.Asn1.Cms.SignerInfo;

namespace Sijil.Api.Tests.Signatures.Validation;

/// <summary>Takes signatures apart and puts them together again, rightly or not.</summary>
internal static class CmsParts
{
    private const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";

    public static byte[] Value(byte[] signature) => Read(signature).SignerInfos[0].GetSignature();

    public static AsnEncodedData SigningCertificate(byte[] signature)
    {
        var attribute = Read(signature)
            .SignerInfos[0]
            .SignedAttributes.Cast<CryptographicAttributeObject>()
            .Single(each => each.Oid.Value == SigningCertificateV2);
        return new(attribute.Oid, attribute.Values[0].RawData);
    }

    public static byte[] WithToken(byte[] signature, byte[] token) =>
        CadesMessage
            .Read(signature)
            .With(0, PkcsObjectIdentifiers.IdAASignatureTimeStampToken, Asn1Object.FromByteArray(token));

    /// <summary>The same attributes under a better signature: what they say of the content is bound by the digest that it was.</summary>
    public static byte[] SignedAnewWithSha256(byte[] signature, ECDsa key)
    {
        var message = ContentInfo.GetInstance(signature);
        var signed = SignedData.GetInstance(message.Content);
        var signer = SignerInfo.GetInstance(signed.SignerInfos[0]);
        var value = key.SignData(
            signer.SignedAttrs.GetEncoded("DER"),
            HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence
        );
        var anew = new SignerInfo(
            signer.SignerID,
            signer.DigestAlgorithm,
            Org.BouncyCastle.Asn1.Cms.Attributes.GetInstance(signer.SignedAttrs),
            new Org.BouncyCastle.Asn1.X509.AlgorithmIdentifier(new DerObjectIdentifier("1.2.840.10045.4.3.2")),
            new DerOctetString(value),
            (Org.BouncyCastle.Asn1.Cms.Attributes?)null
        );
        return new ContentInfo(
            message.ContentType,
            new SignedData(
                signed.DigestAlgorithms,
                signed.EncapContentInfo,
                signed.Certificates,
                signed.CRLs,
                new DerSet(anew)
            )
        ).GetDerEncoded();
    }

    private static SignedCms Read(byte[] signature)
    {
        var message = new SignedCms();
        message.Decode(signature);
        return message;
    }
}

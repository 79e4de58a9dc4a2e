using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Pkcs;
using Sijil.Application.Signatures.Signing;

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

    private static SignedCms Read(byte[] signature)
    {
        var message = new SignedCms();
        message.Decode(signature);
        return message;
    }
}

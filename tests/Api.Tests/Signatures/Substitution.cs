using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Cms;
using Org.BouncyCastle.Asn1.X509;

namespace Sijil.Api.Tests.Signatures;

/// <summary>
/// What a forger does who has another certificate of the same key: neither the certificates nor the signer's name are signed, so both
/// can be exchanged and the signature still fits.
/// </summary>
internal static class Substitution
{
    public static byte[] In(byte[] seal, X509Certificate2 genuine, X509Certificate2 substitute)
    {
        var message = ContentInfo.GetInstance(seal);
        var signed = SignedData.GetInstance(message.Content);
        var signer = SignerInfo.GetInstance(signed.SignerInfos[0]);
        var other = X509CertificateStructure.GetInstance(substitute.RawData);
        var forged = new SignerInfo(
            new SignerIdentifier(new Org.BouncyCastle.Asn1.Cms.IssuerAndSerialNumber(other.Issuer, other.SerialNumber)),
            signer.DigestAlgorithm,
            signer.SignedAttrs,
            signer.SignatureAlgorithm,
            signer.Signature,
            signer.UnsignedAttrs
        );
        var certificates = signed
            .Certificates.Select(each => each.GetEncoded())
            .Select(each => each.AsSpan().SequenceEqual(genuine.RawData) ? substitute.RawData : each);
        return new ContentInfo(
            message.ContentType,
            new SignedData(
                signed.DigestAlgorithms,
                signed.EncapContentInfo,
                new DerSet(certificates.Select(Asn1Object.FromByteArray).ToArray<Asn1Encodable>()),
                signed.CRLs,
                new DerSet(forged)
            )
        ).GetDerEncoded();
    }
}

using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Pkcs;
using Sijil.Application.Signatures.TimeStamping;

namespace Sijil.Application.Signatures.Signing;

/// <summary>
/// Makes a signature one of CAdES-BASELINE-T: an authority confirms that the octets of the signature value existed at its time. A stamp
/// over anything else would say nothing about the signature.
/// </summary>
public static class CadesTimeStamp
{
    /// <summary>Of the signer in this place, from nought.</summary>
    public static TimeStampImprint Imprint(byte[] signature, int place = 0) =>
        TimeStampImprint.Over(CadesMessage.Read(signature).Signers[place].Signature.GetOctets());

    /// <summary>The same signature with the token as signature-time-stamp; what was signed does not change.</summary>
    public static byte[] With(byte[] signature, GivenTimeStamp stamp, int place = 0)
    {
        ArgumentNullException.ThrowIfNull(stamp);
        return CadesMessage
            .Read(signature)
            .With(place, PkcsObjectIdentifiers.IdAASignatureTimeStampToken, Asn1Object.FromByteArray(stamp.Token));
    }

    /// <summary>Until when the certificate of the first signer is valid; null where it does not travel with the signature.</summary>
    internal static DateTimeOffset? SignersExpiry(byte[] signature)
    {
        var message = CadesMessage.Read(signature);
        return
            message
                .SigningCertificates([.. message.Certificates.Select(X509CertificateLoader.LoadCertificate)])
                .FirstOrDefault()
                is { } certificate
            ? certificate.NotAfter.ToUniversalTime()
            : null;
    }

    /// <summary>The tokens of all signers, in DER.</summary>
    internal static IEnumerable<byte[]> Tokens(CadesMessage message) =>
        message
            .Signers.SelectMany(signer => CadesMessage.Each(signer.UnsignedAttrs))
            .Select(Org.BouncyCastle.Asn1.Cms.Attribute.GetInstance)
            .Where(attribute => attribute.AttrType.Equals(PkcsObjectIdentifiers.IdAASignatureTimeStampToken))
            .SelectMany(attribute => attribute.AttrValues)
            .Select(token => token.GetDerEncoded());
}

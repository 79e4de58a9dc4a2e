using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Sijil.Application.Signatures;

/// <summary>Makes detached signatures of the form CAdES-BASELINE-B (ETSI EN 319 122-1) with SHA-256.</summary>
/// <remarks>
/// Signed are, once each: content type, digest of the content, claimed time and the digest of the certificate. Without the last
/// another certificate of the same key could be put in its place.
/// </remarks>
public static class CadesSeal
{
    public const string MediaType = "application/pkcs7-signature";

    public static byte[] Over(byte[] content, SealingKey key, DateTimeOffset claimedAt)
    {
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, key.Certificate, key.Signing)
        {
            DigestAlgorithm = new Oid(SignatureOids.Sha256),
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        foreach (var authority in key.Authorities.Where(authority => !authority.IsSelfIssued()))
            signer.Certificates.Add(authority);
        signer.SignedAttributes.Add(new Pkcs9SigningTime(claimedAt.UtcDateTime));
        signer.SignedAttributes.Add(
            new AsnEncodedData(new Oid(SignatureOids.SigningCertificateV2), SigningCertificate(key.Certificate))
        );

        var message = new SignedCms(new ContentInfo(content), detached: true);
        message.ComputeSignature(signer, silent: true);
        return message.Encode();
    }

    /// <summary>SigningCertificateV2 of RFC 5035; that the digest is SHA-256 is left out, because it is the default.</summary>
    private static byte[] SigningCertificate(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            writer.WriteOctetString(SHA256.HashData(certificate.RawDataMemory.Span));
            using (writer.PushSequence())
            {
                using (writer.PushSequence())
                using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 4, isConstructed: true)))
                    writer.WriteEncodedValue(certificate.IssuerName.RawData);
                writer.WriteInteger(certificate.SerialNumberBytes.Span);
            }
        }
        return writer.Encode();
    }
}

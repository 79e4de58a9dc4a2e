using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Sijil.Application.Signatures.Signing;

/// <summary>A key set up to sign as CAdES-BASELINE-B has it (ETSI EN 319 122-1, clause 6.3).</summary>
internal static class CadesSigner
{
    /// <summary>
    /// Beside the content type and its digest, which the message adds itself, are signed: the claimed time and the digest of the
    /// certificate. The certificates above it travel with the signature, up to but without the root.
    /// </summary>
    public static CmsSigner Of(SealingKey key, SigningAlgorithm algorithm, DateTimeOffset claimedAt)
    {
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, key.Certificate, key.Signing)
        {
            SignaturePadding = algorithm.Padding,
            DigestAlgorithm = Oid.FromFriendlyName(algorithm.Digest.Name!, OidGroup.HashAlgorithm),
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        foreach (var authority in key.Authorities.Where(authority => !authority.IsSelfIssued()))
            signer.Certificates.Add(authority);
        signer.SignedAttributes.Add(new Pkcs9SigningTime(claimedAt.UtcDateTime));
        signer.SignedAttributes.Add(
            new AsnEncodedData(new Oid(SignatureOids.SigningCertificateV2), SigningCertificate(key.Certificate))
        );
        return signer;
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

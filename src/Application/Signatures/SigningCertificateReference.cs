using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Sijil.Application.Signatures;

/// <summary>The signed statement which certificate a signature was made with (RFC 5035, signing-certificate-v2), by its digest.</summary>
/// <remarks>The first version of the statement names it by SHA-1 and identifies nothing any more.</remarks>
internal sealed record SigningCertificateReference(HashAlgorithmName Algorithm, byte[] Digest)
{
    /// <summary>Null where the signature makes no such statement.</summary>
    /// <exception cref="AsnContentException">It makes one that cannot be read.</exception>
    public static SigningCertificateReference? In(SignerInfo signer)
    {
        if (signer.Attribute(SignatureOids.SigningCertificateV2) is not { } statement)
            return null;

        // Of several certificates the first one is the signer's.
        var first = new AsnReader(statement, AsnEncodingRules.DER).ReadSequence().ReadSequence().ReadSequence();
        var algorithm =
            first.PeekTag() == Asn1Tag.Sequence ? first.ReadSequence().ReadObjectIdentifier() : SignatureOids.Sha256;
        return HashAlgorithmName.TryFromOid(algorithm, out var known) ? new(known, first.ReadOctetString()) : null;
    }

    public X509Certificate2? FindIn(X509Certificate2Collection certificates) =>
        certificates.FirstOrDefault(certificate =>
            CryptographicOperations.HashData(Algorithm, certificate.RawData).AsSpan().SequenceEqual(Digest)
        );
}

using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sijil.Domain.Signatures.Validation;

namespace Sijil.Application.Signatures;

internal static class Certificates
{
    /// <summary>In bits. Cards and authorities have up to 4,096.</summary>
    private const int LargestRsa = 8192;

    /// <summary>In bytes. Nearly all exponents are 65,537; what computing with a key costs grows with this as with the length.</summary>
    private const int LongestExponent = 4;

    /// <summary>rsaEncryption, id-RSAES-OAEP and id-RSASSA-PSS: the same key, for anything or bound to one use (RFC 4055, section 1.2).</summary>
    private static readonly string[] RsaKeys =
    [
        "1.2.840.113549.1.1.1",
        "1.2.840.113549.1.1.7",
        "1.2.840.113549.1.1.10",
    ];

    /// <summary>id-ecPublicKey (RFC 5480), Ed25519 and Ed448 (RFC 8410): none of them takes long.</summary>
    private static readonly string[] CurveKeys = ["1.2.840.10045.2.1", "1.3.101.112", "1.3.101.113"];

    public static bool IsSelfIssued(this X509Certificate2 certificate) =>
        certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);

    /// <summary>SHA-256 of the whole certificate: what tells it from another one of the same key or name.</summary>
    public static string Digest(this X509Certificate2 certificate) =>
        Domain.Ledger.Digest.Of(certificate.RawDataMemory.Span);

    public static string ToPem(this IEnumerable<X509Certificate2> certificates) =>
        string.Concat(certificates.Select(certificate => certificate.ExportCertificatePem() + "\n"));

    public static bool IsSame(this X509Certificate2 certificate, X509Certificate2 other) =>
        certificate.RawDataMemory.Span.SequenceEqual(other.RawDataMemory.Span);

    /// <summary>Whether its key and what it says of itself can be read at all; one that cannot identifies nobody.</summary>
    public static bool IsReadable(this X509Certificate2 certificate)
    {
        try
        {
            _ = certificate.MaySignDocuments();
            _ = certificate.KeyAlgorithms("");
            _ = certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false);
            return certificate.Subject is not null && certificate.Issuer is not null;
        }
        // This is how the base library says that a part of it is none.
        catch (CryptographicException)
        {
            return false;
        }
    }

    public static bool IsNamed(this X509Certificate2 certificate, ReadOnlySpan<byte> subject) =>
        certificate.SubjectName.RawData.AsSpan().SequenceEqual(subject);

    /// <summary>Whether it was issued for one purpose alone, and says so in a way that cannot be overlooked (RFC 3161, section 2.3).</summary>
    public static bool IsOnlyFor(this X509Certificate2 certificate, string usage) =>
        certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().ToArray()
            is [{ Critical: true, EnhancedKeyUsages: [{ Value: { } only }] }]
        && only == usage;

    public static bool HasUsage(this X509Certificate2 certificate, string usage) =>
        certificate
            .Extensions.OfType<X509EnhancedKeyUsageExtension>()
            .Any(extension => extension.EnhancedKeyUsages.Cast<Oid>().Any(each => each.Value == usage));

    /// <summary>Whether all that it says of the use of its key allows one of these.</summary>
    public static bool Allows(this X509Certificate2 certificate, X509KeyUsageFlags usage) =>
        certificate.Extensions.OfType<X509KeyUsageExtension>().All(extension => (extension.KeyUsages & usage) != 0);

    /// <summary>
    /// Whether it may sign documents: what it says of the use of its key allows signatures, and where it is bound to other purposes in a
    /// way that cannot be overlooked, to one of documents too (RFC 9336).
    /// </summary>
    public static bool MaySignDocuments(this X509Certificate2 certificate) =>
        certificate.Allows(X509KeyUsageFlags.NonRepudiation | X509KeyUsageFlags.DigitalSignature)
        && certificate
            .Extensions.OfType<X509EnhancedKeyUsageExtension>()
            .Where(extension => extension.Critical)
            .All(extension =>
                extension.EnhancedKeyUsages.Cast<Oid>().Any(each => SignatureOids.ForDocuments.Contains(each.Value))
            );

    public static bool IsAuthority(this X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509BasicConstraintsExtension>().Any(extension => extension.CertificateAuthority)
        && certificate.Allows(X509KeyUsageFlags.KeyCertSign);

    /// <summary>Whether its key is of a kind or length that is in use nowhere, so that whoever sends it wants to keep us busy.</summary>
    /// <exception cref="CryptographicException">It is no key.</exception>
    public static bool HasUnusableKey(this X509Certificate2 certificate)
    {
        var key = certificate.PublicKey;
        return RsaKeys.Contains(key.Oid.Value)
            ? IsLong(key.EncodedKeyValue.RawData)
            : !CurveKeys.Contains(key.Oid.Value);
    }

    /// <param name="key">RSAPublicKey in DER (RFC 8017, appendix A.1.1).</param>
    private static bool IsLong(byte[] key)
    {
        try
        {
            var parts = new AsnReader(key, AsnEncodingRules.DER).ReadSequence();
            var (modulus, exponent) = (parts.ReadInteger(), parts.ReadInteger());
            if (modulus.Sign <= 0 || exponent.Sign <= 0)
                throw new CryptographicException("The key is none.");

            return modulus.GetBitLength() > LargestRsa || exponent.GetByteCount(isUnsigned: true) > LongestExponent;
        }
        catch (AsnContentException fault)
        {
            throw new CryptographicException("The key is none.", fault);
        }
    }

    /// <summary>Its key, also where the certificate says that it is for agreement alone; null where it is of another kind.</summary>
    /// <remarks>The base library hands out no such key of a certificate for agreement. To import it anew takes long, so that is asked last.</remarks>
    /// <exception cref="CryptographicException">It is no key.</exception>
    public static ECDsa? EcdsaKey(this X509Certificate2 certificate) =>
        certificate.GetECDsaPublicKey() ?? certificate.PublicKey.GetECDsaPublicKey();

    /// <summary>What is computed with this certificate's key and a digest.</summary>
    public static Algorithms KeyAlgorithms(this X509Certificate2 certificate, string digest)
    {
        using var rsa = certificate.GetRSAPublicKey();
        using var ecdsa = certificate.EcdsaKey();
        return new(
            digest,
            rsa is not null ? "RSA"
                : ecdsa is not null ? "ECDSA"
                : "",
            rsa?.KeySize ?? ecdsa?.KeySize ?? 0
        );
    }
}

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Security;
using Sijil.Domain.Signatures.Validation;

namespace Sijil.Application.Signatures.Validation;

/// <summary>The value of a signature over some bytes, and how it was computed.</summary>
internal sealed record SignatureValue(SignatureScheme? Scheme, ReadOnlyMemory<byte> Signed, ReadOnlyMemory<byte> Value)
{
    /// <summary>In bits.</summary>
    private const int LargestRsa = 8192;

    /// <summary>In bytes.</summary>
    private const int LargestExponent = 8;

    /// <summary>Whether it was made with the key of a certificate; null where that cannot be told here.</summary>
    public bool? IsOf(X509Certificate2 certificate)
    {
        if (Scheme is null)
            return null;

        try
        {
            return IsOf(certificate, Scheme);
        }
        // A key or a value that is none is told in no other way.
        catch (Exception fault)
            when (fault is CryptographicException or ArgumentException or CryptoException or ArithmeticException)
        {
            return false;
        }
    }

    private bool? IsOf(X509Certificate2 certificate, SignatureScheme scheme)
    {
        using var rsa = certificate.GetRSAPublicKey();
        using var ecdsa = certificate.GetECDsaPublicKey();
        if (rsa is not null && IsOutsized(rsa))
            return null;

        return scheme switch
        {
            SignatureScheme.RsaPkcs1 when rsa is not null => rsa.VerifyData(
                Signed.Span,
                Value.Span,
                scheme.Digest,
                RSASignaturePadding.Pkcs1
            ),
            SignatureScheme.RsaPss pss when rsa is not null => IsPssOf(certificate, pss),
            SignatureScheme.Ecdsa curve when ecdsa is not null => (curve.KeyLength ?? ecdsa.KeySize) == ecdsa.KeySize
                && ecdsa.VerifyData(Signed.Span, Value.Span, scheme.Digest, curve.Format),
            _ => false,
        };
    }

    /// <summary>Such keys are in use nowhere, and whoever sends one wants to keep us busy.</summary>
    private static bool IsOutsized(RSA key) =>
        key.KeySize > LargestRsa
        || key.ExportParameters(includePrivateParameters: false).Exponent!.Length > LargestExponent;

    public Algorithms AlgorithmsWith(X509Certificate2? certificate) =>
        certificate?.KeyAlgorithms(Scheme?.Digest.Name ?? "") ?? new(Scheme?.Digest.Name ?? "", "", 0);

    /// <remarks>.NET wants a salt as long as the digest, and the standard leaves the length to whoever signs.</remarks>
    private bool IsPssOf(X509Certificate2 certificate, SignatureScheme.RsaPss pss)
    {
        var digest = DigestUtilities.GetDigest(pss.Digest.Name);
        var signer = new PssSigner(new RsaEngine(), digest, DigestUtilities.GetDigest(pss.Digest.Name), pss.SaltLength);
        signer.Init(forSigning: false, PublicKeyFactory.CreateKey(certificate.PublicKey.ExportSubjectPublicKeyInfo()));
        signer.BlockUpdate(Signed.Span);
        return signer.VerifySignature(Value.ToArray());
    }
}

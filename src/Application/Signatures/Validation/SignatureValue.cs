using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sijil.Domain.Signatures.Validation;

namespace Sijil.Application.Signatures.Validation;

/// <summary>The value of a signature over some bytes, and how it was computed.</summary>
internal sealed record SignatureValue(SignatureScheme? Scheme, ReadOnlyMemory<byte> Signed, ReadOnlyMemory<byte> Value)
{
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
        catch (Exception fault) when (fault is CryptographicException or ArgumentException)
        {
            return false;
        }
    }

    private bool? IsOf(X509Certificate2 certificate, SignatureScheme scheme)
    {
        if (certificate.HasUnusableKey())
            return null;

        using var rsa = certificate.GetRSAPublicKey();
        using var ecdsa = certificate.EcdsaKey();
        return scheme switch
        {
            SignatureScheme.RsaPkcs1 when rsa is not null => rsa.VerifyData(
                Signed.Span,
                Value.Span,
                scheme.Digest,
                RSASignaturePadding.Pkcs1
            ),
            SignatureScheme.RsaPss pss when rsa is not null => PssEncoding.IsOf(rsa, Signed.Span, Value.Span, pss),
            SignatureScheme.Ecdsa curve when ecdsa is not null => (curve.KeyLength ?? ecdsa.KeySize) == ecdsa.KeySize
                && ecdsa.VerifyData(Signed.Span, Value.Span, scheme.Digest, curve.Format),
            _ => false,
        };
    }

    public Algorithms AlgorithmsWith(X509Certificate2? certificate) =>
        certificate?.KeyAlgorithms(Scheme?.Digest.Name ?? "") ?? new(Scheme?.Digest.Name ?? "", "", 0);
}

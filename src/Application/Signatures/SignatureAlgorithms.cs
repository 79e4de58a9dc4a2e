using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sijil.Domain.Signatures;

namespace Sijil.Application.Signatures;

/// <summary>What a signature was computed with, as far as its digest and its certificate tell.</summary>
internal static class SignatureAlgorithms
{
    public static Algorithms Of(HashAlgorithmName digest, X509Certificate2? certificate)
    {
        using var rsa = certificate?.GetRSAPublicKey();
        using var ecdsa = certificate?.GetECDsaPublicKey();
        return new(
            digest.Name!,
            rsa is not null ? "RSA"
                : ecdsa is not null ? "ECDSA"
                : "",
            rsa?.KeySize ?? ecdsa?.KeySize ?? 0
        );
    }
}

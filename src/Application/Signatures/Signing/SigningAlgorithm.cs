using System.Security.Cryptography;

namespace Sijil.Application.Signatures.Signing;

/// <summary>How a key signs: with which digest, and how RSA pads it.</summary>
/// <param name="Padding">Null for ECDSA, which has none.</param>
public sealed record SigningAlgorithm(HashAlgorithmName Digest, RSASignaturePadding? Padding)
{
    /// <summary>In bits. Shorter RSA keys are relied on nowhere any more (ETSI TS 119 312).</summary>
    private const int ShortestRsa = 2048;

    /// <summary>RSA signs SHA-256; a curve signs the digest that is as strong as it is (RFC 5656 and RFC 7518 pair them the same way).</summary>
    /// <param name="pss">RSASSA-PSS instead of PKCS #1 v1.5; means nothing to ECDSA.</param>
    /// <exception cref="UnfitKeyException">Nobody should rely on what this key signs.</exception>
    public static SigningAlgorithm For(SealingKey key, bool pss = false)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Signing switch
        {
            RSA { KeySize: >= ShortestRsa } => new(
                HashAlgorithmName.SHA256,
                pss ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1
            ),
            RSA { KeySize: var size } => throw new UnfitKeyException(
                $"An RSA key of {size} bits is too short: {ShortestRsa} are the least."
            ),
            ECDsa { KeySize: 256 } => new(HashAlgorithmName.SHA256, null),
            ECDsa { KeySize: 384 } => new(HashAlgorithmName.SHA384, null),
            ECDsa { KeySize: 521 } => new(HashAlgorithmName.SHA512, null),
            _ => throw new UnfitKeyException("A key is RSA, or ECDSA over P-256, P-384 or P-521."),
        };
    }
}

/// <summary>A key with which nothing is signed. The message says why.</summary>
public sealed class UnfitKeyException(string message) : Exception(message);

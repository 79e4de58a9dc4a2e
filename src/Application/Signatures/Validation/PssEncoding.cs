using System.Numerics;
using System.Security.Cryptography;

namespace Sijil.Application.Signatures.Validation;

/// <summary>Checks signatures by RSASSA-PSS (RFC 8017, sections 8.1.2 and 9.1.2) with a salt of any length, which whoever signs chooses.</summary>
/// <remarks>
/// The base library takes a salt as long as the digest and no other. BouncyCastle takes any, and first spends half a second, of a key of
/// 4,096 bits that anybody may have sent, on whether its modulus might be a prime.
/// </remarks>
internal static class PssEncoding
{
    private const byte Trailer = 0xbc;

    public static bool IsOf(
        RSA key,
        ReadOnlySpan<byte> signed,
        ReadOnlySpan<byte> signature,
        SignatureScheme.RsaPss scheme
    )
    {
        var digest = CryptographicOperations.HashData(scheme.Digest, signed);
        return scheme.SaltLength == digest.Length
            ? key.VerifyHash(digest, signature, scheme.Digest, RSASignaturePadding.Pss)
            : Opened(key, signature) is { } encoded && IsEncoded(encoded, digest, scheme, key.KeySize - 1);
    }

    /// <summary>What was encoded, by the public key; null where the value is none of this key.</summary>
    private static byte[]? Opened(RSA key, ReadOnlySpan<byte> signature)
    {
        var known = key.ExportParameters(includePrivateParameters: false);
        var modulus = Number(known.Modulus);
        var value = Number(signature);
        if (signature.Length != known.Modulus!.Length || value >= modulus)
            return null;

        var opened = BigInteger
            .ModPow(value, Number(known.Exponent), modulus)
            .ToByteArray(isUnsigned: true, isBigEndian: true);
        var length = (key.KeySize - 1 + 7) / 8;
        return opened.Length <= length ? [.. new byte[length - opened.Length], .. opened] : null;
    }

    /// <param name="bits">Of the encoded message: one less than the key has.</param>
    private static bool IsEncoded(byte[] encoded, byte[] digest, SignatureScheme.RsaPss scheme, int bits)
    {
        var masked = encoded.Length - digest.Length - 1;
        var unused = 8 * encoded.Length - bits;
        var zeros = masked - scheme.SaltLength - 1;
        if (zeros < 0 || encoded[^1] != Trailer || encoded[0] >> (8 - unused) != 0)
            return false;

        var hash = encoded.AsSpan(masked, digest.Length);
        var mask = Mask(hash, masked, scheme.Digest);
        var block = encoded[..masked];
        for (var place = 0; place < masked; place++)
            block[place] ^= mask[place];
        block[0] &= (byte)(0xff >> unused);
        return !block.AsSpan(0, zeros).ContainsAnyExcept((byte)0)
            && block[zeros] == 1
            && CryptographicOperations
                .HashData(scheme.Digest, [.. new byte[8], .. digest, .. block[(zeros + 1)..]])
                .AsSpan()
                .SequenceEqual(hash);
    }

    /// <summary>MGF1 (RFC 8017, appendix B.2.1).</summary>
    private static byte[] Mask(ReadOnlySpan<byte> seed, int length, HashAlgorithmName digest)
    {
        var mask = new List<byte>(length);
        for (byte counter = 0; mask.Count < length; counter++)
            mask.AddRange(CryptographicOperations.HashData(digest, [.. seed, 0, 0, 0, counter]));
        return [.. mask[..length]];
    }

    private static BigInteger Number(ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true, isBigEndian: true);
}

using System.Security.Cryptography;
using System.Text;

namespace Sijil.Application.DataRights;

/// <summary>AES-256-GCM with a fresh nonce: nonce, ciphertext and tag in one array.</summary>
public static class AuthenticatedEncryption
{
    public const int KeySize = 32;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeySize);

    /// <param name="associated">What the ciphertext belongs to; it opens for nothing else.</param>
    public static byte[] Encrypt(byte[] key, ReadOnlySpan<byte> plain, params IEnumerable<string> associated)
    {
        var result = new byte[NonceSize + plain.Length + TagSize];
        var nonce = result.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, plain, result.AsSpan(NonceSize, plain.Length), result.AsSpan(^TagSize..), Join(associated));
        return result;
    }

    /// <exception cref="CryptographicException">The key is another, or the ciphertext or what it belongs to was changed.</exception>
    public static byte[] Decrypt(byte[] key, ReadOnlySpan<byte> encrypted, params IEnumerable<string> associated)
    {
        if (encrypted.Length < NonceSize + TagSize)
            throw new CryptographicException("The ciphertext is too short.");

        var plain = new byte[encrypted.Length - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(
            encrypted[..NonceSize],
            encrypted[NonceSize..^TagSize],
            encrypted[^TagSize..],
            plain,
            Join(associated)
        );
        return plain;
    }

    private static byte[] Join(IEnumerable<string> associated) => Encoding.UTF8.GetBytes(string.Join('\n', associated));
}

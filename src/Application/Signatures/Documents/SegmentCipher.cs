using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Sijil.Application.Signatures.Documents;

/// <summary>
/// Encrypts a document segment by segment, so that none of it has to be in memory as a whole and what comes out of each has been
/// authenticated: STREAM (Hoang, Reyhanitabar, Rogaway and Vizár, "Online Authenticated-Encryption and its Nonce-Reuse
/// Misuse-Resistance", CRYPTO 2015) over AES-256-GCM, with the nonce of age (C2SP): the number of the segment in 11 bytes, and whether
/// it is the last in one.
/// </summary>
/// <remarks>
/// A segment opens at its own place only, and as the last only if it was: nothing can be cut off, put in, left out, repeated or moved. The
/// header and the document it belongs to are authenticated with each segment. The nonces begin anew with each object, so a key MUST
/// encrypt one document only, once; it is random.
/// </remarks>
internal sealed class SegmentCipher(byte[] key, string municipality, Guid document) : IDisposable
{
    /// <summary>Of the plain text, in bytes.</summary>
    public const int PlainLength = 64 * 1024;

    public const int SealedLength = PlainLength + TagSize;

    private const int TagSize = 16;
    private const int NonceSize = 12;
    private const int NumberOffset = 3;

    private readonly AesGcm aes = new(key, TagSize);
    private readonly byte[] associated = [.. Header.Span, .. Encoding.UTF8.GetBytes($"{municipality}\n{document:D}")];
    private readonly byte[] output = new byte[SealedLength];

    /// <summary>What an object begins with: what it is, and the version of its form.</summary>
    public static ReadOnlyMemory<byte> Header { get; } = "sijil-object-1\n"u8.ToArray();

    /// <returns>There until the next call.</returns>
    public ReadOnlyMemory<byte> Seal(Segment plain)
    {
        var length = plain.Bytes.Length;
        aes.Encrypt(
            Nonce(plain),
            plain.Bytes.Span,
            output.AsSpan(0, length),
            output.AsSpan(length, TagSize),
            associated
        );
        return output.AsMemory(0, length + TagSize);
    }

    /// <returns>There until the next call.</returns>
    /// <exception cref="CryptographicException">It is not what was sealed as this segment of this document.</exception>
    public ReadOnlyMemory<byte> Open(Segment encrypted)
    {
        var length = encrypted.Bytes.Length - TagSize;
        if (length < 0)
            throw new CryptographicException("The segment is too short.");

        var bytes = encrypted.Bytes.Span;
        aes.Decrypt(Nonce(encrypted), bytes[..length], bytes[length..], output.AsSpan(0, length), associated);
        return output.AsMemory(0, length);
    }

    public void Dispose() => aes.Dispose();

    private static byte[] Nonce(Segment segment)
    {
        var nonce = new byte[NonceSize];
        BinaryPrimitives.WriteInt64BigEndian(nonce.AsSpan(NumberOffset), segment.Number);
        nonce[^1] = segment.IsLast ? (byte)1 : (byte)0;
        return nonce;
    }
}

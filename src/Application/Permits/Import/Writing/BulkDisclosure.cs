using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Sijil.Domain.DataRights;

namespace Sijil.Application.Permits.Import.Writing;

/// <summary>What <see cref="Disclosure"/> makes of salt, name and value, byte for byte, for those who make millions.</summary>
/// <param name="Text">The text of the disclosure in ASCII.</param>
internal readonly record struct BulkDisclosure(byte[] Text, string Commitment)
{
    private const int SaltText = 22;

    /// <param name="name">The name of a field: letters and hyphens.</param>
    /// <param name="valueJson">The value as canonical JSON.</param>
    public static BulkDisclosure Of(RandomBytes random, string name, string valueJson)
    {
        var longest = SaltText + name.Length + Encoding.UTF8.GetMaxByteCount(valueJson.Length) + """["","",]""".Length;
        var rented = ArrayPool<byte>.Shared.Rent(longest);
        var length = Compose(rented, random, name, valueJson);
        var text = new byte[Base64Url.GetEncodedLength(length)];
        Base64Url.EncodeToUtf8(rented.AsSpan(0, length), text);
        ArrayPool<byte>.Shared.Return(rented, clearArray: true);

        Span<byte> commitment = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, commitment);
        return new(text, Base64Url.EncodeToString(commitment));
    }

    private static int Compose(byte[] array, RandomBytes random, string name, string valueJson)
    {
        Span<byte> salt = stackalloc byte[EventHeaders.SaltLength];
        random.Fill(salt);

        var length = 0;
        Add(array, ref length, "[\""u8);
        length += Base64Url.EncodeToUtf8(salt, array.AsSpan(length));
        Add(array, ref length, "\",\""u8);
        length += Encoding.ASCII.GetBytes(name, array.AsSpan(length));
        Add(array, ref length, "\","u8);
        length += Encoding.UTF8.GetBytes(valueJson, array.AsSpan(length));
        Add(array, ref length, "]"u8);
        return length;
    }

    private static void Add(byte[] array, ref int length, ReadOnlySpan<byte> text)
    {
        text.CopyTo(array.AsSpan(length));
        length += text.Length;
    }
}

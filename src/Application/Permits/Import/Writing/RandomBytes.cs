using System.Security.Cryptography;

namespace Sijil.Application.Permits.Import.Writing;

/// <summary>Random bytes of the operating system, asked for many at a time: asking costs more than the bytes.</summary>
/// <remarks>What was handed out is forgotten here at once. Not thread-safe; each chunk has its own.</remarks>
internal sealed class RandomBytes
{
    private readonly byte[] drawn = new byte[4_096];
    private int used;

    public RandomBytes() => used = drawn.Length;

    public void Fill(Span<byte> bytes)
    {
        if (drawn.Length - used < bytes.Length)
        {
            RandomNumberGenerator.Fill(drawn);
            used = 0;
        }

        var next = drawn.AsSpan(used, bytes.Length);
        next.CopyTo(bytes);
        next.Clear();
        used += bytes.Length;
    }

    public byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        Fill(bytes);
        return bytes;
    }

    /// <summary>A UUID of version 4, as <see cref="RandomIdentifier"/> makes them.</summary>
    public Guid Identifier()
    {
        Span<byte> bytes = stackalloc byte[16];
        Fill(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}

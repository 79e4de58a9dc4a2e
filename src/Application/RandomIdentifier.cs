using System.Security.Cryptography;

namespace Sijil.Application;

/// <summary>Identifiers that betray nothing, not even when they were made (UUID version 4, RFC 9562).</summary>
public static class RandomIdentifier
{
    /// <summary>Tells them from identifiers that follow from a name.</summary>
    internal const int Version = 4;

    public static Guid New()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}

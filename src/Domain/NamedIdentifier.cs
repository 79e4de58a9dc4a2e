using System.Security.Cryptography;
using System.Text;

namespace Sijil.Domain;

/// <summary>Identifiers that follow from a name, so that the store itself refuses a second stream for the same thing.</summary>
public static class NamedIdentifier
{
    /// <summary>The first 128 bits of SHA-256 over the name in UTF-8, as a UUID of version 8 (RFC 9562).</summary>
    public static Guid Of(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}

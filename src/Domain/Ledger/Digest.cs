using System.Buffers.Text;
using System.Security.Cryptography;

namespace Sijil.Domain.Ledger;

/// <summary>SHA-256 as it is written everywhere in the log and in events: base64url without padding.</summary>
public static class Digest
{
    public static string Of(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(SHA256.HashData(bytes));

    public static bool IsWellFormed(string text) => StrictBase64Url.Decode(text) is { Length: SHA256.HashSizeInBytes };
}

using System.Buffers.Text;

namespace Sijil.Domain.Ledger;

/// <summary>Base64url in which every text has its own bytes: no padding, no white space, no stray bits at the end.</summary>
/// <remarks>The base library forgives all three, and then one commitment could be written in several ways.</remarks>
public static class StrictBase64Url
{
    public static byte[]? Decode(string text)
    {
        if (!Base64Url.IsValid(text))
            return null;

        var bytes = Base64Url.DecodeFromChars(text);
        return Base64Url.EncodeToString(bytes) == text ? bytes : null;
    }
}

namespace Sijil.Domain.Ledger;

/// <summary>The base64 of RFC 4648 section 4 in which every text has its own bytes, as C2SP's formats use it.</summary>
/// <remarks>The base library forgives white space and stray bits at the end, and then one note could be written in several ways.</remarks>
internal static class StrictBase64
{
    /// <exception cref="FormatException">The text is not base64, or not the one base64 of its bytes.</exception>
    public static byte[] Decode(string text)
    {
        var bytes = new byte[text.Length / 4 * 3];
        return
            Convert.TryFromBase64String(text, bytes, out var length)
            && Convert.ToBase64String(bytes.AsSpan(0, length)) == text
            ? bytes[..length]
            : throw new FormatException("This is not base64, or not the one base64 of its bytes.");
    }
}

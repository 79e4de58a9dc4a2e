using System.Text;

namespace Sijil.Domain.Ledger;

/// <summary>UTF-8 that refuses what is not, instead of putting a replacement character there.</summary>
internal static class StrictUtf8
{
    private static readonly UTF8Encoding Encoding = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <exception cref="EncoderFallbackException">The text has a lone surrogate.</exception>
    public static byte[] Encode(string text) => Encoding.GetBytes(text);

    public static bool CanEncode(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsSurrogate(text[index]) && !char.IsSurrogatePair(text, index++))
                return false;
        }

        return true;
    }

    /// <exception cref="FormatException">The bytes are not UTF-8.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Encoding.GetString(bytes);
        }
        catch (DecoderFallbackException fault)
        {
            throw new FormatException("This is not UTF-8.", fault);
        }
    }
}

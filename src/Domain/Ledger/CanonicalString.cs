using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Sijil.Domain.Ledger;

/// <summary>A string as RFC 8785 section 3.2.2.2 writes it: escaped only where JSON demands it, never normalised.</summary>
internal static class CanonicalString
{
    public static byte[] Of(string value)
    {
        var output = new ArrayBufferWriter<byte>();
        Write(value, output);
        return output.WrittenSpan.ToArray();
    }

    public static void Write(string value, ArrayBufferWriter<byte> output)
    {
        output.Write("\""u8);
        foreach (var rune in Runes(value))
        {
            if (Escape(rune.Value) is { } escape)
            {
                output.Write(Encoding.ASCII.GetBytes(escape));
            }
            else
            {
                output.Advance(rune.EncodeToUtf8(output.GetSpan(4)));
            }
        }

        output.Write("\""u8);
    }

    private static string? Escape(int character) =>
        character switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\b' => "\\b",
            '\t' => "\\t",
            '\n' => "\\n",
            '\f' => "\\f",
            '\r' => "\\r",
            < ' ' => "\\u" + character.ToString("x4", CultureInfo.InvariantCulture),
            _ => null,
        };

    private static IEnumerable<Rune> Runes(string value)
    {
        for (var index = 0; index < value.Length; )
        {
            if (!Rune.TryGetRuneAt(value, index, out var rune))
                throw new JsonException("A lone surrogate has no canonical form.");

            yield return rune;
            index += rune.Utf16SequenceLength;
        }
    }
}

using System.Text;
using System.Text.Json;

namespace Sijil.Api.Tests.DataRights;

/// <summary>Finds values wherever they were written, also in the spellings in which programs hide them without meaning to.</summary>
internal static class Leaks
{
    /// <summary>Which of the values stand in the text, in any spelling.</summary>
    public static IReadOnlyList<string> In(string text, IEnumerable<string> values) =>
        [
            .. values.Where(value =>
                Spellings(value).Any(spelling => text.Contains(spelling, StringComparison.OrdinalIgnoreCase))
            ),
        ];

    public static IReadOnlyList<string> In(ReadOnlySpan<byte> bytes, IEnumerable<string> values)
    {
        var found = new List<string>();
        foreach (var value in values)
        foreach (var spelling in Spellings(value))
            if (bytes.IndexOf(Encoding.UTF8.GetBytes(spelling)) >= 0)
                found.Add(value);
        return found;
    }

    /// <summary>As it is; escaped as in JSON; percent-encoded; in hexadecimal; and in base64 wherever in a longer text it stood.</summary>
    public static IEnumerable<string> Spellings(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        return (
            (string[])
                [
                    value,
                    JsonSerializer.Serialize(value).Trim('"'),
                    Uri.EscapeDataString(value),
                    Convert.ToHexStringLower(bytes),
                ]
        )
            .Concat(Enumerable.Range(0, 3).SelectMany(offset => Base64(bytes, offset)))
            .Distinct();
    }

    /// <summary>What is sure of the base64 of a longer text in which the bytes begin at this offset within three.</summary>
    private static IEnumerable<string> Base64(byte[] bytes, int offset)
    {
        var padded = Convert.ToBase64String([.. new byte[offset], .. bytes]);
        var first = offset == 0 ? 0 : 4;
        var last = (offset + bytes.Length) / 3 * 4;
        var sure = padded[first..last];
        yield return sure;
        yield return sure.Replace('+', '-').Replace('/', '_');
    }
}

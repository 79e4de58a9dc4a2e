using System.Buffers;
using System.Text;
using System.Text.Json;
using Sijil.Domain.Ledger;

namespace Sijil.Application.Permits.Import.Sources;

/// <summary>Text as canonical JSON (RFC 8785), quickly where nothing in it needs escaping, which is nearly always.</summary>
internal static class CanonicalText
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create([
        .. Enumerable.Range(0, ' ').Select(code => (char)code),
        '"',
        '\\',
    ]);

    public static string Quote(string text) =>
        IsPlain(text) ? $"\"{text}\"" : Canonical(JsonSerializer.Serialize(text));

    public static string? QuoteOptional(string? text) => text is null ? null : Quote(text);

    /// <param name="members">Names in ordinal order, plain like those of a table; members without a value are left out.</param>
    /// <returns>Null where there is nothing to say.</returns>
    public static string? Object(params ReadOnlySpan<(string Name, string? Value)> members)
    {
        StringBuilder? json = null;
        foreach (var (name, value) in members)
        {
            if (value is null)
                continue;

            json = json is null ? new StringBuilder("{", 200) : json.Append(',');
            json.Append('"').Append(name).Append("\":").Append(Quote(value));
        }

        return json?.Append('}').ToString();
    }

    /// <remarks>Half of a surrogate pair has no canonical form; that is left to who refuses it.</remarks>
    private static bool IsPlain(string text) =>
        !text.AsSpan().ContainsAny(Escaped) && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF');

    private static string Canonical(string json) => Encoding.UTF8.GetString(CanonicalJson.Of(json));
}

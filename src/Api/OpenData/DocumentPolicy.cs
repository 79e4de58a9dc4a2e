using System.Security.Cryptography;

namespace Sijil.Api.OpenData;

/// <summary>What a browser may do with a published document: show it, in the style that is part of its bytes, and nothing else.</summary>
internal static class DocumentPolicy
{
    private const string Nothing = "default-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

    public static string Of(ReadOnlySpan<byte> document) =>
        Style(document) is { IsEmpty: false } style
            ? $"{Nothing}; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(style))}'"
            : Nothing;

    /// <summary>What stands between the first <c>style</c> tags, empty where there are none.</summary>
    private static ReadOnlySpan<byte> Style(ReadOnlySpan<byte> document)
    {
        var start = document.IndexOf("<style>"u8);
        if (start < 0)
            return [];

        var inside = document[(start + "<style>"u8.Length)..];
        var end = inside.IndexOf("</style>"u8);
        return end < 0 ? [] : inside[..end];
    }
}

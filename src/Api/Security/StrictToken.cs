using System.Buffers.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Sijil.Api.Security;

/// <summary>Refuses signed tokens that two programs could read differently, or that ask for more than we understand.</summary>
internal static class StrictToken
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>Keys come from the provider alone, and <c>crit</c> names what a reader must understand (RFC 7515, 4.1.11).</summary>
    private static readonly string[] RefusedHeaders = ["crit", "jwk", "jku", "x5u", "x5c", "b64"];

    public static bool Accepts(JsonWebToken token) =>
        IsObject(token.EncodedPayload, []) && IsObject(token.EncodedHeader, RefusedHeaders);

    private static bool IsObject(string encoded, string[] refused)
    {
        try
        {
            using var part = JsonDocument.Parse(Base64Url.DecodeFromChars(encoded), Strict);
            return !refused.Any(name => part.RootElement.TryGetProperty(name, out _));
        }
        catch (Exception fault) when (fault is JsonException or FormatException)
        {
            return false;
        }
    }
}

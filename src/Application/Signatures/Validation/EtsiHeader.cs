using System.Text.Json;

namespace Sijil.Application.Signatures.Validation;

/// <summary>What is put beside a JAdES signature after it was made (TS 119 182-1, clause 5.3): <c>etsiU</c>.</summary>
internal static class EtsiHeader
{
    private const int Most = 64;

    /// <summary>The tokens of time over the signature.</summary>
    /// <exception cref="FormatException">It is not written as it should be.</exception>
    public static IEnumerable<ReadOnlyMemory<byte>> SignatureTimeStamps(JsonElement? header) =>
        header?.TryGetProperty("etsiU", out var members) == true
            ? members
                .EnumerateArray()
                .Take(Most)
                .Select(Member)
                .Where(member => member.TryGetProperty("sigTst", out _))
                .SelectMany(member => member.GetProperty("sigTst").GetProperty("tstTokens").EnumerateArray().Take(Most))
                .Select(token => (ReadOnlyMemory<byte>)token.GetProperty("val").GetBytesFromBase64())
            : [];

    /// <summary>Each is written in clear, or as base64url of that.</summary>
    private static JsonElement Member(JsonElement member) =>
        member.ValueKind == JsonValueKind.String
            ? JwsSerialization.Parse(Base64UrlText.Read(member.GetString()!).Decoded)
            : member;
}

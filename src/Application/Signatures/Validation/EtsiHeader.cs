using System.Text.Json;

namespace Sijil.Application.Signatures.Validation;

/// <summary>What is put beside a JAdES signature after it was made (TS 119 182-1, clause 5.3): <c>etsiU</c>.</summary>
internal static class EtsiHeader
{
    /// <summary>The tokens of time over the signature.</summary>
    /// <exception cref="FormatException">It is not written as it should be.</exception>
    /// <exception cref="ExcessiveSignatureException">There are more of them than the limit allows.</exception>
    public static IEnumerable<ReadOnlyMemory<byte>> SignatureTimeStamps(JsonElement? header, ReadingLimit limit) =>
        header?.TryGetProperty("etsiU", out var members) == true
            ? members
                .EnumerateArray()
                .Select(Member)
                .Where(member => member.TryGetProperty("sigTst", out _))
                .SelectMany(member => Tokens(member.GetProperty("sigTst").GetProperty("tstTokens"), limit))
                .Select(token => (ReadOnlyMemory<byte>)token.GetProperty("val").GetBytesFromBase64())
            : [];

    private static JsonElement.ArrayEnumerator Tokens(JsonElement tokens, ReadingLimit limit)
    {
        limit.AddSignatures(tokens.GetArrayLength());
        return tokens.EnumerateArray();
    }

    /// <summary>Each is written in clear, or as base64url of that.</summary>
    private static JsonElement Member(JsonElement member) =>
        member.ValueKind == JsonValueKind.String
            ? JwsSerialization.Parse(Base64UrlText.Read(member.GetString()!).Decoded)
            : member;
}

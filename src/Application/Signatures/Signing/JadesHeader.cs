using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace Sijil.Application.Signatures.Signing;

/// <summary>What JAdES-BASELINE-B signs beside the content (ETSI TS 119 182-1 V1.2.1, clause 6.3).</summary>
/// <remarks>
/// The claimed time is <c>iat</c>: since 15 July 2025 new signatures do not carry <c>sigT</c> any more. None of these members is one
/// that <c>crit</c> has to name.
/// </remarks>
internal static class JadesHeader
{
    public static byte[] Of(SealingKey key, SigningAlgorithm algorithm, DateTimeOffset claimedAt, bool isDetached) =>
        JadesJson.Written(json =>
        {
            json.WriteStartObject();
            json.WriteString("alg", Name(algorithm));
            // Of what is detached the type is told where it lies (clause 5.1.3).
            if (!isDetached)
                json.WriteString("cty", "json");
            json.WriteString("x5t#S256", Base64Url.EncodeToString(SHA256.HashData(key.Certificate.RawDataMemory.Span)));
            WriteChain(json, key);
            json.WriteNumber("iat", claimedAt.ToUnixTimeSeconds());
            json.WriteEndObject();
        });

    private static void WriteChain(Utf8JsonWriter json, SealingKey key)
    {
        json.WriteStartArray("x5c");
        json.WriteBase64StringValue(key.Certificate.RawDataMemory.Span);
        foreach (var authority in key.Authorities.Where(authority => !authority.IsSelfIssued()))
            json.WriteBase64StringValue(authority.RawDataMemory.Span);
        json.WriteEndArray();
    }

    /// <summary>As RFC 7518, section 3.1, names it.</summary>
    private static string Name(SigningAlgorithm algorithm)
    {
        var family =
            algorithm.Padding is null ? "ES"
            : algorithm.Padding == RSASignaturePadding.Pss ? "PS"
            : "RS";
        return family + algorithm.Digest.Name!["SHA".Length..];
    }
}

using System.Text;
using System.Text.Json;
using Sijil.Domain.Ledger;

namespace Sijil.Application.Signatures.Validation;

/// <summary>One signature of a JSON Web Signature, taken apart and not judged.</summary>
/// <param name="Payload">Null where it is detached.</param>
/// <param name="Unprotected">What was not signed; null where there is none.</param>
internal sealed record JwsSignature(
    Base64UrlText Protected,
    Base64UrlText? Payload,
    Base64UrlText Signature,
    JsonElement? Unprotected
)
{
    /// <summary>What was signed (RFC 7515, section 5.1; RFC 7797, section 3, where the payload is not encoded).</summary>
    public byte[] SigningInput(bool isPayloadEncoded, ReadOnlyMemory<byte> content) =>
        [
            .. Encoding.ASCII.GetBytes(Protected.Encoded + "."),
            .. isPayloadEncoded ? Encoding.ASCII.GetBytes(Base64UrlText.Of(content.Span).Encoded) : content.Span,
        ];
}

/// <summary>Bytes as they are written in JSON, and as they are.</summary>
internal sealed record Base64UrlText(string Encoded, ReadOnlyMemory<byte> Decoded)
{
    public static Base64UrlText Of(ReadOnlySpan<byte> bytes) =>
        new(System.Buffers.Text.Base64Url.EncodeToString(bytes), bytes.ToArray());

    /// <exception cref="FormatException">It is not written so.</exception>
    public static Base64UrlText Read(string encoded) =>
        new(encoded, StrictBase64Url.Decode(encoded) ?? throw new FormatException("This is no base64url."));
}

/// <summary>The forms in which a JSON Web Signature is written (RFC 7515, section 7).</summary>
internal static class JwsSerialization
{
    /// <summary>More than anybody needs: whoever sends more wants to keep us busy.</summary>
    private const int Most = 8;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <returns>Null where it is none.</returns>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="FormatException">A part of it is not written as it should be.</exception>
    /// <exception cref="InvalidOperationException">A member is of another kind.</exception>
    public static IReadOnlyList<JwsSignature>? Read(ReadOnlyMemory<byte> bytes) =>
        bytes.Span.IndexOf((byte)'{') == 0
            ? ReadJson(Parse(bytes))
            : ReadCompact(Encoding.ASCII.GetString(bytes.Span).TrimEnd('\r', '\n'));

    /// <summary>With no member twice, of which one reader would see the first and another the last.</summary>
    public static JsonElement Parse(ReadOnlyMemory<byte> json) => JsonElement.Parse(json.Span, Strict);

    private static IReadOnlyList<JwsSignature>? ReadCompact(string text) =>
        text.Split('.', 4) is [var header, var payload, var signature]
            ? [new(Base64UrlText.Read(header), Payload(payload), Base64UrlText.Read(signature), null)]
            : null;

    private static IReadOnlyList<JwsSignature>? ReadJson(JsonElement jws)
    {
        var payload = jws.TryGetProperty("payload", out var written)
            ? Payload(written.GetString() ?? throw new FormatException("The payload is none."))
            : null;
        if (!jws.TryGetProperty("signatures", out var signatures))
            return [One(jws, payload)];
        if (jws.TryGetProperty("signature", out _) || signatures.GetArrayLength() is 0 or > Most)
            return null;

        IReadOnlyList<JwsSignature> all = [.. signatures.EnumerateArray().Select(each => One(each, payload))];
        // The same one twice is not two who signed, whatever its value: of one of ECDSA anybody can make a second.
        return all.DistinctBy(each => each.Protected.Encoded).Count() == all.Count ? all : null;
    }

    private static JwsSignature One(JsonElement signature, Base64UrlText? payload) =>
        new(
            Base64UrlText.Read(Text(signature, "protected")),
            payload,
            Base64UrlText.Read(Text(signature, "signature")),
            signature.TryGetProperty("header", out var header) ? header : null
        );

    private static Base64UrlText? Payload(string text) => text.Length == 0 ? null : Base64UrlText.Read(text);

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.GetString() is { } text
            ? text
            : throw new FormatException($"{name} is missing.");
}

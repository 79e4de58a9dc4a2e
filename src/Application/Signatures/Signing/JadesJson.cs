using System.Buffers;
using System.Buffers.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sijil.Application.Signatures.Signing;

/// <summary>The JSON of a signature. It is for programs and never part of a page, so nothing is escaped that need not be.</summary>
internal static class JadesJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Written(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
            write(json);
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>RFC 7515, section 7.2.2, with the time-stamp in the unsigned <c>etsiU</c> (ETSI TS 119 182-1, clauses 5.3.1 and 5.3.4).</summary>
    public static byte[] Flattened(JadesSignature signature, ReadOnlyMemory<byte> token) =>
        Written(json =>
        {
            json.WriteStartObject();
            if (signature.Payload is { } payload)
                json.WriteString("payload", payload);
            json.WriteString("protected", signature.Header);
            json.WriteStartObject("header");
            json.WriteStartArray("etsiU");
            json.WriteStringValue(Base64Url.EncodeToString(SignatureTimeStamp(token)));
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteString("signature", signature.Signature);
            json.WriteEndObject();
        });

    /// <summary>One token, as level T has it. An RFC 3161 token needs no word on its kind.</summary>
    private static byte[] SignatureTimeStamp(ReadOnlyMemory<byte> token) =>
        Written(json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("sigTst");
            json.WriteStartArray("tstTokens");
            json.WriteStartObject();
            json.WriteBase64String("val", token.Span);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        });
}

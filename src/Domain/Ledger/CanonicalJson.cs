using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Sijil.Domain.Ledger;

/// <summary>The one byte form of a JSON text: RFC 8785, the JSON Canonicalization Scheme.</summary>
/// <remarks>
/// Two texts with the same bytes here say the same thing to every reader, and anyone can compute the bytes with a tool
/// that nobody here wrote. What has no single meaning is refused with a <see cref="JsonException"/>: a member named twice,
/// a lone surrogate, bytes that are not UTF-8, a number too large for IEEE 754.
/// </remarks>
public static class CanonicalJson
{
    /// <summary>Twice what the serializer writes, so that what is wrapped around a stored event is never too deep.</summary>
    public const int MaximumDepth = 128;

    private static readonly JsonDocumentOptions Strict = new()
    {
        AllowDuplicateProperties = false,
        MaxDepth = MaximumDepth,
    };

    public static byte[] Of(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Refusing(() => Write(JsonElement.Parse(StrictUtf8.Encode(json), Strict)));
    }

    public static byte[] Of(ReadOnlySpan<byte> utf8Json)
    {
        var bytes = utf8Json.ToArray();
        return Refusing(() => Write(JsonElement.Parse(bytes, Strict)));
    }

    /// <summary>Every value in the result has its canonical form as raw text.</summary>
    internal static JsonElement Read(string json) => JsonElement.Parse(Of(json), Strict);

    internal static byte[] Raw(JsonElement canonical) => JsonMarshal.GetRawUtf8Value(canonical).ToArray();

    private static byte[] Write(JsonElement element)
    {
        var output = new ArrayBufferWriter<byte>();
        Write(element, output);
        return output.WrittenSpan.ToArray();
    }

    private static void Write(JsonElement element, ArrayBufferWriter<byte> output)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(element, output);
                break;
            case JsonValueKind.Array:
                WriteArray(element, output);
                break;
            case JsonValueKind.String:
                CanonicalString.Write(element.GetString()!, output);
                break;
            case JsonValueKind.Number:
                output.Write(Encoding.ASCII.GetBytes(CanonicalNumber.Of(element.GetDouble())));
                break;
            case JsonValueKind.True:
                output.Write("true"u8);
                break;
            case JsonValueKind.False:
                output.Write("false"u8);
                break;
            case JsonValueKind.Null:
                output.Write("null"u8);
                break;
            default:
                throw new JsonException($"{element.ValueKind} is not a JSON value.");
        }
    }

    private static void WriteObject(JsonElement element, ArrayBufferWriter<byte> output)
    {
        var members = element.EnumerateObject().Select(member => (member.Name, member.Value)).ToArray();
        // The RFC sorts by UTF-16 code unit, which is what an ordinal comparison of .NET strings does.
        Array.Sort(members, (left, right) => string.CompareOrdinal(left.Name, right.Name));

        var separator = "{"u8;
        foreach (var (name, value) in members)
        {
            output.Write(separator);
            CanonicalString.Write(name, output);
            output.Write(":"u8);
            Write(value, output);
            separator = ","u8;
        }

        output.Write(members.Length == 0 ? "{}"u8 : "}"u8);
    }

    private static void WriteArray(JsonElement element, ArrayBufferWriter<byte> output)
    {
        var separator = "["u8;
        foreach (var item in element.EnumerateArray())
        {
            output.Write(separator);
            Write(item, output);
            separator = ","u8;
        }

        output.Write(element.GetArrayLength() == 0 ? "[]"u8 : "]"u8);
    }

    /// <summary>System.Text.Json tells of lone surrogates and broken UTF-8 in several ways; here there is one.</summary>
    private static T Refusing<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is InvalidOperationException or EncoderFallbackException or FormatException)
        {
            throw new JsonException("This JSON text has no canonical form.", fault);
        }
    }
}

using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Sijil.Api.Http;

/// <summary>
/// Refuses what the serializer would pass on or two programs could read differently: bytes that are not UTF-8, U+0000, lone
/// surrogates, members named twice and nothing where something is listed, wherever they stand. Tells the place, never the content.
/// </summary>
internal static class StrictJson
{
    private static readonly JsonReaderOptions Reading = new() { MaxDepth = RequestJson.MaximumDepth };

    /// <param name="nullElements">True where another standard lets lists hold <c>null</c>.</param>
    /// <returns>The names of the members of the outermost object.</returns>
    /// <exception cref="RequestRefusedException"/>
    public static IReadOnlySet<string> Members(ReadOnlySpan<byte> json, bool nullElements = false)
    {
        if (!Utf8.IsValid(json))
            throw Refusal(json, FirstInvalid(json));

        var objects = new Stack<HashSet<string>>();
        HashSet<string> outermost = [];
        var before = JsonTokenType.None;
        var reader = new Utf8JsonReader(json, Reading);
        try
        {
            while (reader.Read())
            {
                var isOutermost = reader.CurrentDepth == 0 && reader.TokenType != JsonTokenType.EndObject;
                if (isOutermost && reader.TokenType != JsonTokenType.StartObject)
                    throw Refusal(json, (int)reader.TokenStartIndex);
                if (reader.ValueIsEscaped && !IsText(ref reader))
                    throw Refusal(json, (int)reader.TokenStartIndex);
                if (reader.TokenType == JsonTokenType.Null && before != JsonTokenType.PropertyName && !nullElements)
                    throw Refusal(json, (int)reader.TokenStartIndex);
                before = reader.TokenType;
                if (reader.TokenType == JsonTokenType.StartObject)
                    objects.Push([]);
                else if (reader.TokenType == JsonTokenType.EndObject)
                    outermost = objects.Pop();
                else if (reader.TokenType == JsonTokenType.PropertyName && !objects.Peek().Add(reader.GetString()!))
                    throw Refusal(json, (int)reader.TokenStartIndex);
            }
        }
        catch (JsonException fault)
        {
            throw Refusal(fault);
        }

        return outermost;
    }

    public static RequestRefusedException Refusal(JsonException fault) =>
        new(
            RequestProblems.Malformed with
            {
                Position = new(fault.LineNumber + 1 ?? 1, fault.BytePositionInLine + 1 ?? 1),
            }
        );

    private static RequestRefusedException Refusal(ReadOnlySpan<byte> json, int index)
    {
        var before = json[..index];
        return new(
            RequestProblems.Malformed with
            {
                Position = new(before.Count((byte)'\n') + 1, index - before.LastIndexOf((byte)'\n')),
            }
        );
    }

    private static bool IsText(ref Utf8JsonReader reader)
    {
        try
        {
            return !reader.GetString()!.Contains('\0', StringComparison.Ordinal);
        }
        catch (InvalidOperationException)
        {
            return false; // An escape names half of a surrogate pair.
        }
    }

    private static int FirstInvalid(ReadOnlySpan<byte> json)
    {
        var index = 0;
        while (Rune.DecodeFromUtf8(json[index..], out _, out var length) == System.Buffers.OperationStatus.Done)
            index += length;
        return index;
    }
}

using System.Text.Json.Nodes;

namespace Sijil.Reliability.Tests.Fuzzing;

/// <summary>Makes a value that fits a schema.</summary>
public static class Sample
{
    /// <summary>Where anything may be said.</summary>
    public const string FreeText = "Some text";

    private static readonly Dictionary<string, string> Known = new()
    {
        ["permitType"] = "building-permit",
        ["unit"] = Registers.Tokens.Unit,
        ["code"] = "fuzz.sample",
        ["act"] = "state/code/2019/urban-planning",
        ["clause"] = "art_12",
        ["language"] = "fr",
        ["recommendationHash"] = "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU",
    };

    public static JsonNode? Of(JsonNode document, JsonNode schema, string name)
    {
        var meant = Resolve(document, schema);
        if (meant["enum"] is JsonArray choices)
            return choices[0]!.DeepClone();
        if ((meant["oneOf"] ?? meant["anyOf"]) is JsonArray either)
            return Of(document, either.First(one => !IsNull(one!))!, name);

        return Kind(meant) switch
        {
            "object" => Object(document, meant),
            "array" => new JsonArray(Of(document, meant["items"]!, name)),
            "integer" or "number" => 1,
            "boolean" => true,
            _ => Text(meant, name),
        };
    }

    public static IReadOnlyList<string> Required(JsonNode document, JsonNode schema) =>
        [.. Resolve(document, schema)["required"]?.AsArray().Select(name => (string)name!) ?? []];

    private static JsonObject Object(JsonNode document, JsonNode schema)
    {
        var sample = new JsonObject();
        foreach (var (name, member) in schema["properties"]?.AsObject() ?? [])
            sample[name] = Of(document, member!, name);
        return sample;
    }

    private static string Text(JsonNode schema, string name) =>
        Known.GetValueOrDefault(name)
        ?? (string?)schema["format"] switch
        {
            "date" => DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "uuid" => "018f0000-0000-7000-8000-000000000001",
            _ => FreeText,
        };

    private static string? Kind(JsonNode schema) =>
        schema["type"] switch
        {
            JsonArray several => several.Select(type => (string?)type).FirstOrDefault(type => type != "null"),
            var one => (string?)one,
        };

    private static bool IsNull(JsonNode schema) => schema["type"] is JsonValue type && (string?)type == "null";

    private static JsonNode Resolve(JsonNode document, JsonNode schema) =>
        (string?)schema["$ref"] is { } reference
            ? reference.Split('/').Skip(1).Aggregate(document, (node, step) => node[step]!)
            : schema;
}

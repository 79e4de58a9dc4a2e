using System.Text.Json.Nodes;

namespace Sijil.Reliability.Tests.Fuzzing;

/// <summary>Something that the API's own document says one can ask of it.</summary>
/// <param name="Form">A body that fits its schema, or null where it takes none.</param>
/// <param name="Required">The members of the body that must be there.</param>
public sealed record ApiOperation(
    string Method,
    string Path,
    bool IsChange,
    bool NeedsVersion,
    bool IsPublic,
    JsonObject? Form,
    IReadOnlyList<string> Required,
    IReadOnlyList<string> Query
)
{
    /// <summary>AuthZEN 1.0 says how its own bodies are read: what it does not know it ignores, and any text may be asked about.</summary>
    public bool IsOfStandard => Path.StartsWith("/access/", StringComparison.Ordinal);

    public override string ToString() => $"{Method} {Path}";

    public static IReadOnlyList<ApiOperation> In(JsonNode document) =>
        [
            .. document["paths"]!
                .AsObject()
                .SelectMany(path =>
                    path.Value!.AsObject()
                        .Select(operation => Read(document, path.Key, operation.Key, operation.Value!))
                ),
        ];

    private static ApiOperation Read(JsonNode document, string path, string method, JsonNode operation)
    {
        var parameters = operation["parameters"]?.AsArray().Select(parameter => parameter!).ToArray() ?? [];
        var schema = operation["requestBody"]?["content"]?["application/json"]?["schema"];
        return new(
            method.ToUpperInvariant(),
            path,
            parameters.Any(parameter => (string?)parameter["name"] == "Idempotency-Key"),
            parameters.Any(parameter => (string?)parameter["name"] == "If-Match"),
            operation["security"] is null,
            schema is null ? null : Sample.Of(document, schema, "")!.AsObject(),
            schema is null ? [] : Sample.Required(document, schema),
            [
                .. parameters
                    .Where(parameter => (string?)parameter["in"] == "query")
                    .Select(parameter => (string)parameter["name"]!),
            ]
        );
    }
}

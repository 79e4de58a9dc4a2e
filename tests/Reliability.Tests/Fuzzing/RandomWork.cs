using System.Text.Json.Nodes;

namespace Sijil.Reliability.Tests.Fuzzing;

/// <summary>
/// Somebody who fills in forms at random, with texts that are unusual and lawful, and looks at what came of it. The same seed
/// does the same again.
/// </summary>
public sealed class RandomWork(FuzzRegister register, int seed)
{
    private const int Steps = 800;

    private static readonly string[] Alphabets =
    [
        "abc xyz 0189",
        "<>&\"'`{}[]()%;\\/|$#@!?*+=~^",
        "رخصة البناء ـ ًٌٍ",
        "éèàçœ«»’—",
        "\u200b\u200d\u00ad\ufeff\u2028",
        "\u0301\u0327\u0653",
        "日本語テキスト",
        "\u2067\u2069\u200f\u200e",
        "\n\r\t",
    ];

    private readonly Random random = new(seed);
    private readonly Dictionary<string, (long Version, string? Hash)> applications = new()
    {
        [register.Application] = (1, null),
    };

    public IEnumerable<Draft> Drafts()
    {
        var changes = register.Operations.Where(operation => operation.Form is not null).ToArray();
        for (var step = 0; step < Steps; step++)
        {
            var operation = Any(changes);
            var (id, known) = Any([.. applications]);
            var draft = register.Good(operation, id, known.Version) with { Name = $"step {step} of seed {seed}" };
            yield return draft with
            {
                Form = Filled(operation.Form!, known.Hash),
            };
            yield return Look(operation, id);
        }
    }

    /// <summary>Which applications there are now, at which version, and on what they could be decided.</summary>
    public void Learn(Draft draft, RawAnswer answer)
    {
        if (
            !answer.IsSuccess
            || !draft.Target.StartsWith("/api/permits/applications", StringComparison.Ordinal)
            || !answer.Body.StartsWith('{')
        )
            return;
        if (answer.Json.TryGetProperty("streamId", out var id))
            applications[id.GetString()!] = (
                answer.Json.GetProperty("version").GetInt64(),
                applications.GetValueOrDefault(id.GetString()!).Hash
            );
        else if (
            answer.Json.TryGetProperty("case", out var file)
            && file.GetProperty("recommendation") is { ValueKind: JsonValueKind.Object } proposal
        )
            applications[file.GetProperty("id").GetString()!] = (
                answer.Json.GetProperty("asOf").GetInt64(),
                proposal.GetProperty("hash").GetString()
            );
    }

    private Draft Look(ApiOperation changed, string id)
    {
        var page = random.Next(6) switch
        {
            0 => "/ar/permits",
            1 => "/fr/permits",
            2 => "/api/public/permits.csv",
            3 => "/api/public/permits",
            4 => "/api/permits/applications",
            _ => $"/api/permits/applications/{id}",
        };
        return register.Good(
            changed with
            {
                Method = "GET",
                Path = page,
                IsChange = false,
                NeedsVersion = false,
                IsPublic = false,
                Form = null,
            }
        );
    }

    private JsonObject Filled(JsonObject form, string? hash)
    {
        foreach (var path in BadForms.Leaves(form, []))
            if (path is ["recommendationHash"] && hash is not null)
                form = BadForms.Replaced(form, path, hash);
            else if (random.Next(IsFree(form, path) ? 2 : 60) == 0)
                form = BadForms.Replaced(form, path, Text());
        return form;
    }

    /// <summary>Dates, codes and choices would be refused for almost every text.</summary>
    private static bool IsFree(JsonObject form, IReadOnlyList<string> path) =>
        path.Aggregate((JsonNode?)form, (node, step) => node is JsonArray items ? items[0] : node?[step])
            is JsonValue value
        && value.TryGetValue<string>(out var text)
        && text == Sample.FreeText;

    private string Text()
    {
        var alphabet = Any(Alphabets);
        var length = 1 + random.Next(random.Next(10) == 0 ? 250 : 30);
        return string.Concat(Enumerable.Range(0, length).Select(_ => Any([.. alphabet])));
    }

    private T Any<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];
}

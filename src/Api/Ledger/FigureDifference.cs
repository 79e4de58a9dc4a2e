using System.Text.Json;

namespace Sijil.Api.Ledger;

/// <summary>Where two tellings of figures differ.</summary>
/// <param name="Path">Such as <c>permits.total.granted</c>.</param>
/// <param name="Counted">What the log says; null where it has no such figure.</param>
/// <param name="Told">What the server says; null where it has none.</param>
internal sealed record FigureDifference(string Path, string? Counted, string? Told)
{
    /// <summary>Which checkpoint covers a figure is verified and not compared: a later one does as well.</summary>
    private const string NotCompared = "checkpoint";

    public static IEnumerable<FigureDifference> Between(JsonElement counted, JsonElement told) =>
        Between("", counted, told);

    private static IEnumerable<FigureDifference> Between(string path, JsonElement? counted, JsonElement? told) =>
        (counted, told) switch
        {
            ({ ValueKind: JsonValueKind.Object } a, { ValueKind: JsonValueKind.Object } b) => Names(a)
                .Union(Names(b), StringComparer.Ordinal)
                .Where(name => name != NotCompared)
                .SelectMany(name =>
                    Between(path.Length == 0 ? name : $"{path}.{name}", Member(a, name), Member(b, name))
                ),
            ({ ValueKind: JsonValueKind.Array } a, { ValueKind: JsonValueKind.Array } b) => Enumerable
                .Range(0, Math.Max(a.GetArrayLength(), b.GetArrayLength()))
                .SelectMany(index => Between($"{path}[{index}]", Item(a, index), Item(b, index))),
            ({ } a, { } b) when JsonElement.DeepEquals(a, b) => [],
            _ => [new(path, counted?.GetRawText(), told?.GetRawText())],
        };

    private static IEnumerable<string> Names(JsonElement element) =>
        element.EnumerateObject().Select(member => member.Name);

    private static JsonElement? Member(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value : null;

    private static JsonElement? Item(JsonElement element, int index) =>
        index < element.GetArrayLength() ? element[index] : null;
}

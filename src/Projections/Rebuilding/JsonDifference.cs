using System.Text.Json;

namespace Sijil.Projections.Rebuilding;

/// <summary>Tells where two JSON values differ, without telling what stands there.</summary>
internal static class JsonDifference
{
    public static IReadOnlyList<string> Between(string left, string right) =>
        [.. Between("", JsonElement.Parse(left), JsonElement.Parse(right))];

    private static IEnumerable<string> Between(string path, JsonElement? left, JsonElement? right) =>
        (left, right) switch
        {
            ({ ValueKind: JsonValueKind.Object } a, { ValueKind: JsonValueKind.Object } b) => Names(a)
                .Union(Names(b), StringComparer.Ordinal)
                .SelectMany(name =>
                    Between(path.Length == 0 ? name : $"{path}.{name}", Member(a, name), Member(b, name))
                ),
            ({ ValueKind: JsonValueKind.Array } a, { ValueKind: JsonValueKind.Array } b) => Enumerable
                .Range(0, Math.Max(a.GetArrayLength(), b.GetArrayLength()))
                .SelectMany(index => Between($"{path}[{index}]", Item(a, index), Item(b, index))),
            ({ } a, { } b) when JsonElement.DeepEquals(a, b) => [],
            _ => [path],
        };

    private static IEnumerable<string> Names(JsonElement element) =>
        element.EnumerateObject().Select(member => member.Name);

    private static JsonElement? Member(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value : null;

    private static JsonElement? Item(JsonElement element, int index) =>
        index < element.GetArrayLength() ? element[index] : null;
}

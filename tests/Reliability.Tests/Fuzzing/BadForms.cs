using System.Text;
using System.Text.Json.Nodes;

namespace Sijil.Reliability.Tests.Fuzzing;

/// <summary>Bodies that must be refused: one member wrong, missing, twice or unknown, or the whole of it.</summary>
public static class BadForms
{
    private static readonly (string Name, Func<string, string> Change)[] Wholes =
    [
        ("an empty body", _ => ""),
        ("null", _ => "null"),
        ("an array", form => $"[{form}]"),
        ("a text", _ => "\"text\""),
        ("a number", _ => "1"),
        ("half of it", form => form[..(form.Length / 2)]),
        ("something behind it", form => form + "x"),
        ("a second one behind it", form => form + form),
        ("a comma too many", form => form[..^1] + ",}"),
        ("UTF-16", form => Encoding.Latin1.GetString(Encoding.Unicode.GetBytes(form))),
        ("a null byte behind it", form => form + "\0"),
        ("padding beyond the limit", form => form + new string(' ', 100_000)),
    ];

    public static IEnumerable<Draft> Of(Draft good, IReadOnlyList<string> required)
    {
        var form = good.Form!.AsObject();
        foreach (var path in Leaves(form, []))
        foreach (var (name, json) in BadValues.All)
            yield return good with
            {
                Name = $"{name} as {string.Join('.', path)}",
                Form = Replaced(form, path),
                Raw = json,
            };

        foreach (var member in required)
        {
            yield return good with
            {
                Name = $"without {member}",
                Form = Changed(form, body => body.Remove(member)),
            };
            yield return good with
            {
                Name = $"{member} is null",
                Form = Changed(form, body => body[member] = null),
            };
        }

        foreach (var (member, value) in form)
        {
            var twice = $"\"{member}\":{value?.ToJsonString()},";
            yield return good with
            {
                Name = $"{member} twice",
                Body = Draft.Utf8("{" + twice + form.ToJsonString()[1..]),
            };
            yield return good with
            {
                Name = $"{member} in capitals",
                Form = Changed(form, body => Rename(body, member)),
            };
        }

        yield return good with
        {
            Name = "an unknown member",
            Form = Changed(form, body => body["__proto__"] = "x"),
        };
        foreach (var (name, change) in Wholes)
            yield return good with
            {
                Name = name,
                Body = change(Draft.Utf8(form.ToJsonString())),
            };
    }

    /// <summary>Where in a body there are values that hold no others; an array counts by its first.</summary>
    public static IEnumerable<IReadOnlyList<string>> Leaves(JsonNode node, IReadOnlyList<string> path) =>
        node switch
        {
            JsonObject members => members.SelectMany(member => Leaves(member.Value!, [.. path, member.Key])),
            JsonArray { Count: > 0 } items => Leaves(items[0]!, [.. path, "0"]),
            _ => [path],
        };

    public static JsonObject Replaced(JsonObject form, IReadOnlyList<string> path, string value = Draft.Place) =>
        Changed(
            form,
            body =>
            {
                var holder = path.SkipLast(1).Aggregate((JsonNode)body, Step);
                if (holder is JsonArray items)
                    items[0] = value;
                else
                    holder[path[^1]] = value;
            }
        );

    private static JsonNode Step(JsonNode node, string step) => node is JsonArray items ? items[0]! : node[step]!;

    private static void Rename(JsonObject body, string member)
    {
        var value = body[member]?.DeepClone();
        body.Remove(member);
        body[member.ToUpperInvariant()] = value;
    }

    private static JsonObject Changed(JsonObject form, Action<JsonObject> change)
    {
        var copy = form.DeepClone().AsObject();
        change(copy);
        return copy;
    }
}

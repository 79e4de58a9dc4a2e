using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Sijil.Application.Ledger;

namespace Sijil.Api.Portal.Proofs;

/// <summary>
/// JSON of the log in words, each value beside its text, so that the very bytes of an entry can be made again from what a page shows.
/// </summary>
/// <remarks>The script that verifies reads this markup, by <c>data-json</c> and <c>data-member</c>, and renders each text again.</remarks>
internal sealed partial class LeafInWords(PageText text, LogLabels words)
{
    public IHtmlContent Of(JsonElement value, string member = "") =>
        value.ValueKind switch
        {
            JsonValueKind.Object => Members(value.EnumerateObject().Select(part => (part.Name, part.Value))),
            JsonValueKind.Array when value.GetArrayLength() == 0 => None("array"),
            JsonValueKind.Array => Items(value, member),
            JsonValueKind.String => Words(value.GetString()!, member),
            JsonValueKind.Number => Value("number", value.GetRawText(), Amount(value)),
            JsonValueKind.True or JsonValueKind.False => Value(
                "boolean",
                value.GetRawText(),
                text[value.GetBoolean() ? "proof.yes" : "proof.no"]
            ),
            _ => None("null"),
        };

    /// <summary>Some members of an object, in the order in which they are to be read.</summary>
    public IHtmlContent Members(IEnumerable<(string Name, JsonElement Value)> members)
    {
        var rows = members.ToArray();
        if (rows is [])
            return None("object");

        var list = new HtmlContentBuilder().AppendHtml("<dl class=\"facts\" data-json=\"object\">");
        foreach (var (name, value) in rows)
            list.AppendFormat(
                "<div><dt data-member=\"{0}\">{1}</dt><dd>{2}</dd></div>",
                name,
                words.Member(name),
                Of(value, name)
            );
        return list.AppendHtml("</dl>");
    }

    private IHtmlContent Items(JsonElement array, string member)
    {
        var list = new HtmlContentBuilder().AppendHtml("<ol data-json=\"array\">");
        foreach (var item in array.EnumerateArray())
            list.AppendFormat("<li>{0}</li>", Of(item, member));
        return list.AppendHtml("</ol>");
    }

    private IHtmlContent Words(string value, string member) =>
        words.Value(member, value) is { } label ? Value("string", value, label)
        : DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new HtmlContentBuilder().AppendFormat(
                "<time data-json=\"string\" datetime=\"{0}\">{1}</time>",
                value,
                text.DayText(day)
            )
        : Moment().Match(value) is { Success: true } moment
            ? Value("string", value, $"{moment.Groups[1]} {moment.Groups[2]} UTC", "ltr")
        : Value("string", value, value, "auto");

    private string Amount(JsonElement number) =>
        number.TryGetInt64(out var whole) ? text.NumberText(whole) : number.GetRawText();

    private IHtmlContent None(string type) =>
        new HtmlContentBuilder().AppendFormat("<span data-json=\"{0}\">{1}</span>", type, text["proof.none"]);

    private static IHtmlContent Value(string type, string value, string shown, string? direction = null) =>
        direction is null
            ? new HtmlContentBuilder().AppendFormat(
                "<data data-json=\"{0}\" value=\"{1}\">{2}</data>",
                type,
                value,
                shown
            )
            : new HtmlContentBuilder().AppendFormat(
                "<data data-json=\"{0}\" value=\"{1}\"><bdi dir=\"{2}\">{3}</bdi></data>",
                type,
                value,
                direction,
                shown
            );

    [GeneratedRegex(@"^([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9:.]+)(?:Z|\+00:00)$")]
    private static partial Regex Moment();
}

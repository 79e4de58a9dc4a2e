using System.Globalization;
using System.Text;
using Sijil.Application.Signatures;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Application.Ledger.Cases;

/// <summary>
/// What an exported case tells, for people: one page of HTML in three languages that needs nothing beside it. It follows from the other
/// files, so that whoever verifies the case makes it again.
/// </summary>
internal static class CasePage
{
    private const string Style =
        "body{margin:0;background:#fff;color:#1b1b1b;font:1rem/1.6 system-ui,sans-serif}"
        + "main{max-inline-size:60rem;margin-inline:auto;padding:1.5rem}"
        + "section{border-block-start:2px solid #1b1b1b;padding-block:1rem;overflow-x:auto}"
        + "dl{display:grid;grid-template-columns:minmax(10rem,1fr) 3fr;gap:.25rem 1rem}"
        + "dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}"
        + "table{border-collapse:collapse;inline-size:100%}"
        + "th,td{border-block-end:1px solid #8a8a8a;padding:.4rem;text-align:start;vertical-align:top}"
        + "code{overflow-wrap:anywhere}"
        + "pre{background:#f2f2f2;padding:.75rem;text-align:start;white-space:pre-wrap;overflow-wrap:anywhere}"
        + "a{color:#0b4f9e}h3{margin-block-start:2rem}"
        + "@media(max-width:40rem){dl{grid-template-columns:1fr}table{font-size:.875rem}}@media print{a{color:inherit}}";

    /// <param name="envelope">Null where the case has none.</param>
    public static byte[] Of(ExportedCase exported, CaseEnvelope? envelope)
    {
        var title = string.Join(" · ", CaseTexts.All.Select(texts => texts["title"]));
        return Encoding.UTF8.GetBytes(
            "<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">\n<head>\n<meta charset=\"utf-8\">\n"
                + $"<title>{DocumentPage.Text(title)}</title>\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + $"<style>{Style}</style>\n</head>\n<body>\n<main>\n<h1>{DocumentPage.Code(exported.Stream.ToString())}</h1>\n"
                + string.Concat(
                    CaseTexts.All.Select(texts =>
                        DocumentPage.Section(
                            texts.Language,
                            texts.Direction,
                            $"{texts["title"]}: {texts[$"about.{Subject(exported)}"]}",
                            Content(texts, exported, envelope)
                        )
                    )
                )
                + "</main>\n</body>\n</html>\n"
        );
    }

    public static string Heading(string text) => $"<h3>{DocumentPage.Text(text)}</h3>\n";

    public static string Paragraph(string text) => $"<p>{DocumentPage.Text(text)}</p>\n";

    public static string Link(string path, string shown) => $"<a href=\"{DocumentPage.Text(path)}\">{shown}</a>";

    public static string Commands(string text) => $"<pre dir=\"ltr\"><code>{DocumentPage.Text(text)}</code></pre>\n";

    /// <summary>May be broken between day and time, and nowhere else: a table is then as narrow as a telephone.</summary>
    public static string Moment(DateTimeOffset moment)
    {
        var form = moment.Ticks % TimeSpan.TicksPerSecond == 0 ? "" : ".ffffff";
        var text = moment.UtcDateTime.ToString($"yyyy-MM-dd'T'HH:mm:ss{form}'Z'", CultureInfo.InvariantCulture);
        return $"<time dir=\"ltr\" datetime=\"{text}\">{text.Replace("T", "<wbr>T", StringComparison.Ordinal)}</time>";
    }

    public static string Table(IEnumerable<string> headings, IEnumerable<IEnumerable<string>> rows) =>
        "<table>\n<thead><tr>"
        + string.Concat(headings.Select(heading => $"<th scope=\"col\">{DocumentPage.Text(heading)}</th>"))
        + "</tr></thead>\n<tbody>\n"
        + string.Concat(rows.Select(row => $"<tr>{string.Concat(row.Select(cell => $"<td>{cell}</td>"))}</tr>\n"))
        + "</tbody>\n</table>\n";

    private static string Content(CaseTexts texts, ExportedCase exported, CaseEnvelope? envelope) =>
        Paragraph(texts["intro"])
        + DocumentPage.List(Facts(texts, exported))
        + Heading(texts["events.heading"])
        + Events(texts, exported)
        + (envelope is null ? "" : CasePageSignatures.Of(texts, envelope))
        + CasePageSeals.Of(texts, exported)
        + CasePageValues.Of(texts, exported)
        + CasePageChecks.Of(texts, hasEnvelope: envelope is not null);

    private static IEnumerable<(string Label, string Shown)> Facts(CaseTexts texts, ExportedCase exported)
    {
        var checkpoint = Checkpoint.Parse(SignedNote.Parse(exported.Checkpoint).Text);
        yield return (texts["fact.municipality"], DocumentPage.Identifier(exported.Events[0].Leaf.Log));
        yield return (texts["fact.stream"], DocumentPage.Code(exported.Stream.ToString()));
        yield return (
            texts["fact.holds"],
            DocumentPage.Text(texts[exported.IsPublic ? "holds.public" : "holds.everything"])
        );
        yield return (texts["fact.log"], DocumentPage.Code(checkpoint.Origin));
        yield return (texts["fact.entries"], DocumentPage.Number(checkpoint.Head.Size));
        yield return (texts["fact.root"], DocumentPage.Code($"{checkpoint.Head.Root}"));
        yield return (texts["fact.key"], DocumentPage.Code($"{exported.Key}"));
    }

    private static string Events(CaseTexts texts, ExportedCase exported) =>
        Table(
            [texts["event.number"], texts["event.recorded"], texts["event.what"], texts["event.role"]],
            exported.Events.Select(known =>
                new[]
                {
                    Link(CasePath.Leaf(known.Leaf.Sequence), DocumentPage.Number(known.Leaf.Sequence)),
                    Moment(known.Leaf.RecordedAt),
                    DocumentPage.Text(texts.Labels.Kind(known.Leaf.Kind)),
                    Role(texts, known),
                }
            )
        );

    /// <summary>Never a name: who it was, the register alone can tell.</summary>
    private static string Role(CaseTexts texts, ExportedEvent known) =>
        known.Told?.Meta.Role is not { } role ? "–"
        : texts.Find($"role.{role}") is { } words ? DocumentPage.Text(words)
        : DocumentPage.Identifier(role);

    private static string Subject(ExportedCase exported)
    {
        var kinds = exported.Events.Select(known => known.Leaf.Kind).ToArray();
        return kinds.Any(Is("signatures.envelope-")) ? "envelope"
            : kinds.Any(Is("permits.application-")) ? "permit"
            : kinds.Any(Is("governance.proposal-")) || kinds.Any(Is("governance.vote-")) ? "council"
            : "other";
    }

    private static Func<string, bool> Is(string beginning) =>
        kind => kind.StartsWith(beginning, StringComparison.Ordinal);
}

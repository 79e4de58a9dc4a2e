using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Sijil.Application.Signatures;
using Sijil.Domain.Governance.Acts;
using Sijil.Domain.Permits;

namespace Sijil.Application.Permits;

/// <summary>
/// The public document of a decision: one page of HTML in three languages that needs nothing beside it. It is rendered once; whoever
/// changes this changes only documents that are still to come.
/// </summary>
/// <remarks>
/// Texts that applicants or officers wrote are not in it, because they may have to be withdrawn one day. Their commitments are.
/// </remarks>
public static class DecisionDocument
{
    public const string MediaType = "text/html; charset=utf-8";

    private const string Style =
        "body{margin:0;background:#fff;color:#1b1b1b;font:1rem/1.6 system-ui,sans-serif}"
        + "main{max-inline-size:46rem;margin-inline:auto;padding:1.5rem}"
        + "section{border-block-start:2px solid #1b1b1b;padding-block:1rem}"
        + "dt{font-weight:600}dd{margin-inline-start:0;margin-block-end:.75rem;overflow-wrap:anywhere}";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static PublicDocument Render(PublishedDecision decision)
    {
        var number = Identifier(decision.Notified.Number);
        var sections = string.Concat(DecisionWords.All.Select(words => Section(words, decision)));
        var page =
            "<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">\n<head>\n<meta charset=\"utf-8\">\n"
            + $"<title>{Encoder.Encode(decision.Notified.Number)}</title>\n"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            + $"<style>{Style}</style>\n</head>\n<body>\n<main>\n<h1>{number}</h1>\n{sections}</main>\n</body>\n</html>\n";
        return new(Encoding.UTF8.GetBytes(page), MediaType);
    }

    private static string Section(DecisionWords words, PublishedDecision decision) =>
        $"<section lang=\"{words.Language}\" dir=\"{words.Direction}\" aria-labelledby=\"{words.Language}\">\n"
        + $"<h2 id=\"{words.Language}\">{Encoder.Encode(words.Title)}</h2>\n"
        + $"<p>{Encoder.Encode(words.Of(decision.Municipality.Name))}</p>\n"
        + $"<p><strong>{Encoder.Encode(words.Outcome(decision.Notified.Outcome))}</strong></p>\n"
        + List(Facts(words, decision))
        + Basis(words, decision.Notified)
        + $"<h3>{Encoder.Encode(words.Texts)}</h3>\n<p>{Encoder.Encode(words.TextsExplained)}</p>\n"
        + List(Commitments(words, decision))
        + "</section>\n";

    private static IEnumerable<(string Label, string Shown)> Facts(DecisionWords words, PublishedDecision decision)
    {
        var (application, notified) = (decision.Application, decision.Notified);
        yield return (words.Type, Encoder.Encode(words.Of(decision.Type.Name)));
        yield return (words.Number, Identifier(notified.Number));
        yield return (words.Received, Day(application.ReceivedOn));
        yield return (words.Valid, Day(application.ValidFrom));
        yield return (words.Decided, Day(notified.DecidedOn));
        yield return (words.Notified, Day(notified.NotifiedOn));
        if (decision.Permit is not { } permit)
            yield break;

        yield return (words.Permit, Identifier(permit.Number));
        yield return (words.Issued, Day(permit.IssuedOn));
        yield return (words.ValidUntil, Day(permit.ValidUntil));
    }

    /// <summary>Nothing for a decision from before acts of law were kept here.</summary>
    private static string Basis(DecisionWords words, DecisionNotified notified) =>
        notified is DecisionNotifiedOnBasis { Basis: var basis }
            ? $"<h3>{Encoder.Encode(words.Basis)}</h3>\n"
                + List(basis.Select(cited => ($"{cited.Act}, {cited.Clause}", Applied(words, cited))))
            : "";

    private static string Applied(DecisionWords words, LegalBasis cited) =>
        $"{Encoder.Encode(words.InForceOn)} {Day(cited.ApplicableOn)}; {Encoder.Encode(words.ActVersion)} "
        + $"<bdi dir=\"ltr\">{cited.ActVersion.ToString(CultureInfo.InvariantCulture)}</bdi>";

    private static IEnumerable<(string Label, string Shown)> Commitments(
        DecisionWords words,
        PublishedDecision decision
    ) =>
        [
            (words.Site, Code(decision.Application.SiteAddress.Commitment)),
            (words.Description, Code(decision.Application.Description.Commitment)),
            (words.Reasons, Code(decision.Notified.Reasons.Commitment)),
        ];

    private static string List(IEnumerable<(string Label, string Shown)> items) =>
        "<dl>\n"
        + string.Concat(items.Select(item => $"<dt>{Encoder.Encode(item.Label)}</dt><dd>{item.Shown}</dd>\n"))
        + "</dl>\n";

    private static string Identifier(string text) => $"<bdi dir=\"ltr\">{Encoder.Encode(text)}</bdi>";

    private static string Code(string text) => $"<code dir=\"ltr\">{Encoder.Encode(text)}</code>";

    private static string Day(DateOnly day)
    {
        var text = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"<time dir=\"ltr\" datetime=\"{text}\">{text}</time>";
    }
}

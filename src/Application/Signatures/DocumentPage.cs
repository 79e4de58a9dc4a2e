using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Application.Signatures;

/// <summary>
/// What all sealed documents are made of: one page of HTML in three languages that needs nothing beside it. Whoever changes this changes
/// only documents that are still to come.
/// </summary>
internal static class DocumentPage
{
    public const string MediaType = "text/html; charset=utf-8";

    private const string Style =
        "body{margin:0;background:#fff;color:#1b1b1b;font:1rem/1.6 system-ui,sans-serif}"
        + "main{max-inline-size:46rem;margin-inline:auto;padding:1.5rem}"
        + "section{border-block-start:2px solid #1b1b1b;padding-block:1rem}"
        + "dt{font-weight:600}dd{margin-inline-start:0;margin-block-end:.75rem;overflow-wrap:anywhere}";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <param name="number">Under which the public knows the act.</param>
    /// <param name="sections">One for each language.</param>
    public static PublicDocument Of(string number, IEnumerable<string> sections)
    {
        var page =
            "<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">\n<head>\n<meta charset=\"utf-8\">\n"
            + $"<title>{Text(number)}</title>\n"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            + $"<style>{Style}</style>\n</head>\n<body>\n<main>\n<h1>{Identifier(number)}</h1>\n"
            + $"{string.Concat(sections)}</main>\n</body>\n</html>\n";
        return new(Encoding.UTF8.GetBytes(page), MediaType);
    }

    public static string Section(string language, string direction, string title, string content) =>
        $"<section lang=\"{language}\" dir=\"{direction}\" aria-labelledby=\"{language}\">\n"
        + $"<h2 id=\"{language}\">{Text(title)}</h2>\n"
        + content
        + "</section>\n";

    public static string List(IEnumerable<(string Label, string Shown)> items) =>
        "<dl>\n"
        + string.Concat(items.Select(item => $"<dt>{Text(item.Label)}</dt><dd>{item.Shown}</dd>\n"))
        + "</dl>\n";

    /// <summary>The law a decision rests on, each clause with the day whose law it is and with what was known of it.</summary>
    public static string Basis(string title, string inForceOn, string actVersion, IEnumerable<LegalBasis> basis) =>
        $"<h3>{Text(title)}</h3>\n"
        + List(
            basis.Select(cited =>
                (
                    $"{cited.Act}, {cited.Clause}",
                    $"{Text(inForceOn)} {Day(cited.ApplicableOn)}; {Text(actVersion)} {Number(cited.ActVersion)}"
                )
            )
        );

    public static string Text(string text) => Encoder.Encode(text);

    public static string Identifier(string text) => $"<bdi dir=\"ltr\">{Text(text)}</bdi>";

    public static string Code(string text) => $"<code dir=\"ltr\">{Text(text)}</code>";

    public static string Number(long number) =>
        $"<bdi dir=\"ltr\">{number.ToString(CultureInfo.InvariantCulture)}</bdi>";

    public static string Day(DateOnly day)
    {
        var text = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"<time dir=\"ltr\" datetime=\"{text}\">{text}</time>";
    }
}

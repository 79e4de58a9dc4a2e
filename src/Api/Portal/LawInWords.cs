using System.Globalization;
using Microsoft.AspNetCore.Html;
using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Api.Portal;

/// <summary>The law as a page speaks of it.</summary>
internal static class LawInWords
{
    private const string Article = "art_";

    /// <summary>The title in the reader's language, or in the first one there is.</summary>
    public static IHtmlContent Title(PageText text, LawWording title)
    {
        var (language, words) = Best(text, title.ByLanguage(), wording => wording.Language);
        return InLanguage(language, words);
    }

    public static string TitleText(PageText text, LawWording title) =>
        Best(text, title.ByLanguage(), wording => wording.Language).Text;

    /// <summary>The clause's text in the reader's language, or in the first one there is.</summary>
    public static (string Language, ClauseText Text) Text(PageText text, ClauseVersion clause)
    {
        var (language, found) = Best(text, clause.Texts, said => said.Key);
        return (language, found);
    }

    /// <summary>What a clause is called: articles are counted, other parts bear their name.</summary>
    public static IHtmlContent Clause(PageText text, string clause) =>
        clause.StartsWith(Article, StringComparison.Ordinal)
            ? text.Html("law.article", WrittenText.Identifier(clause[Article.Length..]))
            : WrittenText.Identifier(clause);

    public static string ClauseText(PageText text, string clause) =>
        clause.StartsWith(Article, StringComparison.Ordinal)
            ? text.Plain("law.article", clause[Article.Length..])
            : clause;

    /// <summary>A clause with the title of its act in every language of the register, for who is told outside a page.</summary>
    public static Wording Cited(LawWording title, string clause)
    {
        return new(In(LawLanguages.Arabic), In(LawLanguages.French), In(LawLanguages.English));

        string In(string language)
        {
            var text = new PageText(CultureInfo.GetCultureInfo(language), ArabicDigits.Latin);
            return text.Plain("law.cited", ClauseText(text, clause), TitleText(text, title));
        }
    }

    public static IHtmlContent InLanguage(string language, string words) =>
        new HtmlContentBuilder().AppendFormat(
            "<bdi lang=\"{0}\" dir=\"{1}\">{2}</bdi>",
            language,
            language == LawLanguages.Arabic ? "rtl" : "ltr",
            words
        );

    private static T Best<T>(PageText text, IEnumerable<T> all, Func<T, string> language)
    {
        var found = all.ToArray();
        return found.FirstOrDefault(one => language(one) == text.Language, found[0])!;
    }
}

using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;

namespace Sijil.Api.Portal;

/// <summary>Text that is not ours, kept apart from the sentence around it so that neither turns the other's direction.</summary>
internal static class WrittenText
{
    /// <summary>What somebody wrote, in whichever language.</summary>
    public static IHtmlContent Words(PageText text, string words) =>
        LanguageOf(text, words) is { } language
            ? new HtmlContentBuilder().AppendFormat("<bdi lang=\"{0}\">{1}</bdi>", language, words)
            : new HtmlContentBuilder().AppendFormat("<bdi>{0}</bdi>", words);

    /// <summary>A number or name for programs; always from left to right.</summary>
    public static IHtmlContent Identifier(string identifier) =>
        new HtmlContentBuilder().AppendFormat("<data value=\"{0}\"><bdi dir=\"ltr\">{0}</bdi></data>", identifier);

    /// <summary>A moment in UTC, as programs write it.</summary>
    public static IHtmlContent Moment(DateTimeOffset moment) =>
        new HtmlContentBuilder().AppendFormat(
            "<time dir=\"ltr\" datetime=\"{0}\">{1}</time>",
            moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture)
        );

    /// <summary>Arabic letters are taken for Arabic; Latin ones amid Arabic could be of any language; else the page's is as good a guess as any.</summary>
    private static string? LanguageOf(PageText text, string words) =>
        (
            text.IsRightToLeft,
            words.EnumerateRunes().FirstOrDefault(Rune.IsLetter) is { Value: >= 0x600 and <= 0x6ff }
        ) switch
        {
            (false, true) => "ar",
            (true, false) => "",
            _ => null,
        };
}

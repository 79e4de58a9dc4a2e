using System.Globalization;

namespace Sijil.Api.Localization;

/// <summary>The language in which a reader is answered: the one of ours they like best, else English.</summary>
public static class ReaderLanguage
{
    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    public static readonly IReadOnlyList<CultureInfo> All =
    [
        CultureInfo.GetCultureInfo("ar"),
        CultureInfo.GetCultureInfo("fr"),
        English,
    ];

    /// <summary>Reads <c>Accept-Language</c> (RFC 9110, 12.5.4); what cannot be read asks for nothing.</summary>
    public static CultureInfo Of(HttpRequest request) =>
        request
            .GetTypedHeaders()
            .AcceptLanguage.Where(wanted => wanted.Quality is not 0)
            .OrderByDescending(wanted => wanted.Quality ?? 1)
            .Select(wanted => Find(wanted.Value.ToString()))
            .FirstOrDefault(found => found is not null)
        ?? English;

    private static CultureInfo? Find(string tag) =>
        All.FirstOrDefault(language => tag.Split('-')[0].Equals(language.Name, StringComparison.OrdinalIgnoreCase));
}

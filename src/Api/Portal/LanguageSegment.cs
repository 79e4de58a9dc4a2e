using System.Globalization;
using Sijil.Api.Localization;

namespace Sijil.Api.Portal;

/// <summary>The first segment of every address of the portal: <c>ar</c>, <c>fr</c> or <c>en</c>, in this spelling only.</summary>
internal sealed class LanguageSegment : IRouteConstraint
{
    public const string Name = "language";

    /// <summary>The language of an address; where it has none, the one its reader likes best.</summary>
    public static CultureInfo Of(HttpRequest request) => Find(request.RouteValues) ?? ReaderLanguage.Of(request);

    /// <summary>What a language calls itself: <c>NativeName</c> would say more than a reader needs.</summary>
    public static string NameOf(CultureInfo language) =>
        language.Name switch
        {
            "ar" => "العربية",
            "fr" => "Français",
            _ => "English",
        };

    public bool Match(
        HttpContext? httpContext,
        IRouter? route,
        string routeKey,
        RouteValueDictionary values,
        RouteDirection routeDirection
    ) => Find(values) is not null;

    private static CultureInfo? Find(RouteValueDictionary values) =>
        values.TryGetValue(Name, out var segment)
            ? ReaderLanguage.All.FirstOrDefault(language => language.Name == segment as string)
            : null;
}

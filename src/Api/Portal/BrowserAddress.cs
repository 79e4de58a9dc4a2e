namespace Sijil.Api.Portal;

/// <summary>What a browser asks for and nothing else answers. Programs are told by a problem in JSON that there is nothing.</summary>
internal sealed class BrowserAddress : IRouteConstraint
{
    public const string Name = "browser";

    private static readonly string[] ForPrograms = ["/api", "/log", "/health", "/openapi"];

    public bool Match(
        HttpContext? httpContext,
        IRouter? route,
        string routeKey,
        RouteValueDictionary values,
        RouteDirection routeDirection
    ) =>
        httpContext?.Request is { } request
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)
        && !ForPrograms.Any(prefix => request.Path.StartsWithSegments(prefix));
}

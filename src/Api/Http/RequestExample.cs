namespace Sijil.Api.Http;

/// <summary>A body as somebody could send it, for the description of the API.</summary>
internal sealed record RequestExample(object Body);

internal static class RequestExamples
{
    public static RouteHandlerBuilder WithExample(this RouteHandlerBuilder route, object body) =>
        route.WithMetadata(new RequestExample(body));
}

namespace Sijil.Api.Http;

/// <summary>Gives a caller of <c>/access</c> its <c>X-Request-ID</c> back, on errors too, as AuthZEN 1.0 asks.</summary>
internal static class RequestIdEcho
{
    private const string Header = "X-Request-ID";

    public static void UseRequestIdEcho(this IApplicationBuilder application) =>
        application.Use(
            (context, next) =>
            {
                if (context.Request.Path.StartsWithSegments("/access") && Id(context.Request) is { } id)
                    context.Response.OnStarting(() =>
                    {
                        context.Response.Headers[Header] = id;
                        return Task.CompletedTask;
                    });
                return next(context);
            }
        );

    private static string? Id(HttpRequest request) =>
        request.Headers[Header] is [{ Length: > 0 and <= 200 } id] && id.All(c => c is > ' ' and <= '~') ? id : null;
}

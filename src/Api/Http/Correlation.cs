using System.Diagnostics;

namespace Sijil.Api.Http;

/// <summary>
/// Names each request by its W3C trace id: the one its sender began, else a fresh one. The name stands in the answer, in
/// problems, in the log and as correlation in the metadata of every event that the request records.
/// </summary>
internal static class Correlation
{
    public const string Header = "Correlation-Id";

    public static void UseCorrelation(this IApplicationBuilder application) =>
        application.Use(
            (context, next) =>
            {
                context.TraceIdentifier = TraceId(context.Request);
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers[Header] = context.TraceIdentifier;
                    return Task.CompletedTask;
                });
                return next(context);
            }
        );

    private static string TraceId(HttpRequest request)
    {
        if (Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity)
            return activity.TraceId.ToHexString();
        return ActivityContext.TryParse(request.Headers.TraceParent, traceState: null, out var sent)
            ? sent.TraceId.ToHexString()
            : ActivityTraceId.CreateRandom().ToHexString();
    }
}

using System.Globalization;
using Microsoft.Net.Http.Headers;
using Sijil.Api.Localization;

namespace Sijil.Api.Http;

/// <summary>The one place that puts a problem on the wire, in the reader's language.</summary>
public sealed class ProblemResult(Problem problem) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var language = ReaderLanguage.Of(httpContext.Request);
        var response = httpContext.Response;
        response.StatusCode = problem.Status;
        response.Headers.ContentLanguage = language.Name;
        response.Headers.CacheControl = "no-store";
        response.Headers.AppendCommaSeparatedValues(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        if (problem.RetryAfter is { } wait)
            response.Headers.RetryAfter = Seconds(wait).ToString(CultureInfo.InvariantCulture);

        // Not the request's token: a request that ran out of time is still told so.
        return response.WriteAsJsonAsync(
            ProblemBody.Of(problem, language, httpContext.TraceIdentifier),
            RequestJson.Options,
            ProblemBody.MediaType,
            CancellationToken.None
        );
    }

    private static long Seconds(TimeSpan wait) => Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds));
}

namespace Sijil.Api.Http;

/// <summary>Refuses what no endpoint should have to think of: TRACE, and U+0000 in an address.</summary>
internal static class RequestGuard
{
    public static void UseRequestGuard(this IApplicationBuilder application) =>
        application.Use(
            (context, next) =>
                Refusal(context.Request) is { } problem
                    ? new ProblemResult(problem).ExecuteAsync(context)
                    : next(context)
        );

    private static Problem? Refusal(HttpRequest request) =>
        HttpMethods.IsTrace(request.Method) || HttpMethods.IsConnect(request.Method) ? RequestProblems.MethodNotAllowed
        : HoldsNull(request.Path.Value) || HoldsNull(request.QueryString.Value) ? RequestProblems.ParameterMalformed
        : null;

    private static bool HoldsNull(string? text) =>
        text is not null
        && (text.Contains('\0', StringComparison.Ordinal) || text.Contains("%00", StringComparison.Ordinal));
}

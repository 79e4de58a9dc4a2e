using Microsoft.Net.Http.Headers;

namespace Sijil.Api.Http;

/// <summary>Bodies are <c>application/json</c> in UTF-8, as they are and not compressed.</summary>
internal static class JsonMediaType
{
    /// <exception cref="RequestRefusedException"/>
    public static void Require(HttpRequest request)
    {
        if (!Is(request))
            throw new RequestRefusedException(RequestProblems.MediaTypeUnsupported);
    }

    public static bool Is(HttpRequest request) =>
        request.Headers.ContentEncoding.Count == 0 && IsJson(request.ContentType);

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}

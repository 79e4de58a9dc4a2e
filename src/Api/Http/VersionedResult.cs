using Microsoft.Net.Http.Headers;

namespace Sijil.Api.Http;

/// <summary>A record with its version as <c>ETag</c>; 304 for a reader who has it already.</summary>
public sealed class VersionedResult<T>(T body, long version) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var tag = StreamVersion.Tag(version);
        httpContext.Response.Headers.ETag = tag;
        var known = httpContext.Request.GetTypedHeaders().IfNoneMatch;
        if (known.Any(seen => seen.Compare(new EntityTagHeaderValue(tag), useStrongComparison: false)))
        {
            httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return httpContext.Response.WriteAsJsonAsync(body, RequestJson.Options, httpContext.RequestAborted);
    }
}

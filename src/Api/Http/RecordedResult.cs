using Sijil.Application;

namespace Sijil.Api.Http;

/// <summary>The change stands in the register.</summary>
internal sealed class RecordedResult(Outcome.Recorded recorded, string? location) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.Headers.ETag = StreamVersion.Tag(recorded.Version);
        if (location is not null)
        {
            response.StatusCode = StatusCodes.Status201Created;
            response.Headers.Location = location;
        }

        return response.WriteAsJsonAsync(ChangeAnswer.Of(recorded), RequestJson.Options, httpContext.RequestAborted);
    }
}

using System.Security.Claims;
using Microsoft.Extensions.Options;
using Sijil.Api.Portal;
using Sijil.Api.Security;
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

        var portal = httpContext.RequestServices.GetRequiredService<IOptions<PortalOptions>>().Value;
        var answer = ChangeAnswer.Of(
            recorded,
            hasPortal: httpContext.User.FindFirstValue(TokenClaims.Municipality) == portal.Municipality
        );
        return response.WriteAsJsonAsync(answer, RequestJson.Options, httpContext.RequestAborted);
    }
}

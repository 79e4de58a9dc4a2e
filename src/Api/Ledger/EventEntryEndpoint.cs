using Microsoft.Extensions.Options;
using Sijil.Api.Http;
using Sijil.Api.Portal;
using Sijil.Api.Security;
using Sijil.Application.Ledger;

namespace Sijil.Api.Ledger;

/// <summary>The bytes that stand in the public log for an event: what its proof is about.</summary>
internal static class EventEntryEndpoint
{
    private const string MediaType = "application/json";
    private const string Caching = "public, max-age=60";

    public static string PathOf(Guid eventId) => $"/api/public/events/{eventId:D}";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/api/public/events/{id:guid}", Get)
            .Public()
            .WithTags("Transparency log")
            .WithSummary("What stands in the public log for an event, byte for byte (canonical JSON, RFC 8785)")
            .Produces(StatusCodes.Status200OK, contentType: MediaType)
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Get(
        Guid id,
        HttpResponse response,
        EventLeaves leaves,
        IOptions<PortalOptions> portal,
        CancellationToken cancellation
    )
    {
        if (await leaves.Of(portal.Value.Municipality, id, cancellation) is not { } leaf)
            return new ProblemResult(RequestProblems.NotFound);

        response.Headers.CacheControl = Caching;
        return Results.Bytes(leaf, MediaType, $"{id}.json");
    }
}

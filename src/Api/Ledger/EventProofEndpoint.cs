using Microsoft.Extensions.Options;
using Sijil.Api.Http;
using Sijil.Api.Portal;
using Sijil.Api.Security;
using Sijil.Application.Ledger;

namespace Sijil.Api.Ledger;

/// <summary>The proof that an event is in the public log, to be verified offline.</summary>
internal static class EventProofEndpoint
{
    private const string MediaType = "text/plain; charset=utf-8";

    public static string PathOf(Guid eventId) => $"/api/public/events/{eventId:D}/proof";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/api/public/events/{id:guid}/proof", Get)
            .Public()
            .WithTags("Transparency log")
            .WithSummary("Proves that an event is in the public log (C2SP tlog-proof)")
            .WithDescription("202 until a signed checkpoint covers the event; ask again then.")
            .Produces(StatusCodes.Status200OK, contentType: MediaType)
            .Produces(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> Get(
        Guid id,
        HttpResponse response,
        EventProofs proofs,
        IOptions<PortalOptions> portal,
        CancellationToken cancellation
    )
    {
        switch (await proofs.Of(portal.Value.Municipality, id, cancellation))
        {
            case EventProof.Ready ready:
                response.Headers.CacheControl = "no-cache";
                return Results.Bytes(ready.Proof.ToBytes(), MediaType, $"{id}.tlog-proof");
            case EventProof.Awaited:
                response.Headers.RetryAfter = "1";
                response.Headers.CacheControl = "no-store";
                return Results.StatusCode(StatusCodes.Status202Accepted);
            default:
                return new ProblemResult(RequestProblems.NotFound);
        }
    }
}

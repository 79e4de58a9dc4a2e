using System.ComponentModel;
using Microsoft.Extensions.Options;
using Sijil.Api.Http;
using Sijil.Api.Portal;
using Sijil.Api.Security;
using Sijil.Application.Ledger;

namespace Sijil.Api.Ledger;

/// <summary>The consistency proof between two sizes of the log, for those who do not make it from the tiles themselves.</summary>
internal static class LogGrowthEndpoint
{
    public const string Path = "/api/public/log/growth";

    private const string MediaType = "text/plain; charset=utf-8";
    private const string Immutable = "public, max-age=31536000, immutable";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet(Path, Get)
            .Public()
            .WithTags("Transparency log")
            .WithSummary("Proves that the log went on from an earlier size (RFC 9162, 2.1.4)")
            .WithDescription("One hash on each line, in base64.")
            .Produces(StatusCodes.Status200OK, contentType: MediaType)
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Get(
        [Description("A size that was seen before.")] long from,
        [Description("A later size, not beyond the signed one.")] long to,
        HttpResponse response,
        LogGrowth growth,
        IOptions<PortalOptions> portal,
        CancellationToken cancellation
    )
    {
        if (await growth.Between(portal.Value.Municipality, from, to, cancellation) is not { } proof)
            return new ProblemResult(RequestProblems.NotFound);

        response.Headers.CacheControl = Immutable;
        return Results.Text(string.Concat(proof.Hashes.Select(hash => $"{hash}\n")), MediaType);
    }
}

using System.ComponentModel;
using Microsoft.Extensions.Options;
using Sijil.Api.Http;
using Sijil.Api.Portal;
using Sijil.Api.Security;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Lookup;

namespace Sijil.Api.Ledger;

/// <summary>Which entries of the log stand under a file number, with the proof that none was left out.</summary>
internal static class LookupEndpoint
{
    public const string Path = "/api/public/log/lookup";

    private const string MediaType = "text/plain; charset=utf-8";
    private const string Caching = "public, max-age=2";

    public static string Address(string number) => $"{Path}?number={Uri.EscapeDataString(number)}";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet(Path, Get)
            .Public()
            .WithTags("Transparency log")
            .WithSummary("Shows which entries of the log stand under a file number, and that no other does")
            .WithDescription(
                "A bucket of the index, the path to its root, and the signed statement about it. A number without entries is proved to have none."
            )
            .Produces(StatusCodes.Status200OK, contentType: MediaType)
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Get(
        [Description("The file number, as it stands in the register.")] string number,
        HttpResponse response,
        LogLookup lookup,
        IOptions<PortalOptions> portal,
        CancellationToken cancellation
    )
    {
        var key = LookupKey.OfNumber(number);
        if (await lookup.Find(portal.Value.Municipality, key, cancellation) is not { Proof: var proof })
            return new ProblemResult(RequestProblems.NotFound);

        response.Headers.CacheControl = Caching;
        return Results.Bytes(proof.ToBytes(), MediaType);
    }
}

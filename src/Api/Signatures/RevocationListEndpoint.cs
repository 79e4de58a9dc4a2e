using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application.Signatures;

namespace Sijil.Api.Signatures;

/// <summary>The current list of revoked certificates, so that a seal can be checked without asking us whether it is right.</summary>
internal static class RevocationListEndpoint
{
    public const string Path = "/api/public/signatures/revocation-list";

    public static void MapRevocationList(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(Path, Get)
            .Public()
            .WithTags("Public register")
            .WithSummary(
                "The current lists of revoked certificates of those who issued the municipality's seal and who stamp it, in PEM."
            )
            .Produces(StatusCodes.Status200OK, contentType: ActSealing.PemMediaType)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> Get(HttpResponse response, MunicipalTrust trust, CancellationToken cancellation)
    {
        try
        {
            if (trust.Configured() is null || (await trust.Current(cancellation)).RevocationListsPem() is not { } lists)
                return new ProblemResult(RequestProblems.NotFound);

            // An old list can hide a revocation, so nobody keeps one for long.
            response.Headers.CacheControl = "public, max-age=60";
            return Results.Text(lists, ActSealing.PemMediaType);
        }
        catch (UnreadableTrustException)
        {
            return new ProblemResult(RequestProblems.TrustUnreadable); // Readiness tells the operator why.
        }
    }
}

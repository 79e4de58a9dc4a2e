using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Signing;

namespace Sijil.Api.Signatures;

/// <summary>By what the authorities are believed that stamp seals, so that a stamp can be checked without asking us whether it is right.</summary>
internal static class TimeAuthoritiesEndpoint
{
    public const string Path = "/api/public/signatures/time-authorities";

    public static void MapTimeAuthorities(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(Path, Get)
            .Public()
            .WithTags("Public register")
            .WithSummary("The certificates by which the authorities that stamp seals are believed here, in PEM.")
            .Produces(StatusCodes.Status200OK, contentType: ActSealing.PemMediaType)
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static IResult Get(HttpResponse response, CadesRaising raising)
    {
        if (!raising.CanStamp)
            return new ProblemResult(RequestProblems.NotFound);

        response.Headers.CacheControl = "public, max-age=60";
        return Results.Text(
            string.Concat(
                raising
                    .Clocks.SelectMany(clock => clock.Certificates)
                    .Select(certificate => certificate.ExportCertificatePem() + "\n")
            ),
            ActSealing.PemMediaType
        );
    }
}

using Sijil.Api.Http;
using Sijil.Api.Security;

namespace Sijil.Api.OpenData;

/// <summary>What programs read without signing in.</summary>
internal static class PublicRoutes
{
    private const string Tag = "Public register";

    private static readonly TimeSpan LongestDownload = TimeSpan.FromMinutes(10);

    public static void MapPublicPermits(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet(PermitsEndpoint.Path, PermitsEndpoint.List)
            .Described("Lists the public register, the newest entries first.", new(true, [.. RegisterQuery.Names]))
            .Produces<PublicPermitList>()
            .ProducesProblem(StatusCodes.Status400BadRequest);
        routes
            .MapGet(PermitsEndpoint.Path + ".csv", PermitsEndpoint.File)
            .Described(
                "All entries that are found, as comma-separated values in UTF-8.",
                new(false, []) { NamesCheckpoint = true }
            )
            .AsCsvFile();
        routes
            .MapGet(PermitsEndpoint.Path + "/statistics", PermitsEndpoint.Statistics)
            .Described(
                "Counts by month, type and outcome, and how long decisions took.",
                new(true, []) { NamesCheckpoint = true }
            )
            .Produces<PublicPermitFigures>();
        routes
            .MapGet(PermitsEndpoint.Path + "/{**number}", PermitsEndpoint.Find)
            .Described("One entry, with the count of its term and what opens its published texts.", new(true, []))
            .Produces<PublicPermitDetail>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>Answers with a file of any length, which a slow reader may take their time for.</summary>
    public static void AsCsvFile(this RouteHandlerBuilder route) =>
        route
            .Produces(StatusCodes.Status200OK, contentType: CsvFile.MediaType)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .WithRequestTimeout(LongestDownload)
            .WithMetadata(new LongDownload());

    private static RouteHandlerBuilder Described(this RouteHandlerBuilder route, string summary, PublicAnswer answer) =>
        route.Public().WithTags(Tag).WithSummary(summary).WithMetadata(answer);
}

using System.ComponentModel;
using Marten;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Projections.DataRights;

namespace Sijil.Api.OpenData;

/// <summary>What the house does with personal values, as it stands on a day: the record of GDPR art. 30 for everyone.</summary>
public sealed record PublicActivities(
    [property: Description("The number of the last event that is in it; every event up to that one is.")] long AsOf,
    [property: Description("By code; those that have ended among them.")] IReadOnlyList<ProcessingActivityEntry> Items
);

/// <summary>The register of processing activities for programs.</summary>
internal static class ActivitiesEndpoint
{
    public const string Path = "/api/public/processing-activities";

    public static void MapPublicActivities(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(Path, List)
            .Public()
            .WithTags("Public register")
            .WithSummary("Lists what personal values are opened for, on what legal basis and by whom.")
            .WithMetadata(new PublicAnswer(true, []))
            .Produces<PublicActivities>();

    private static async Task<IResult> List(
        PublicRegister register,
        RegisterPosition position,
        CancellationToken cancellation
    )
    {
        var asOf = await position.Current(cancellation);
        await using var session = register.Read();
        var activities = await session
            .Query<ProcessingActivityEntry>()
            .OrderBy(activity => activity.Code)
            .ToListAsync(cancellation);
        return Results.Json(new PublicActivities(asOf, activities), RequestJson.Options);
    }
}

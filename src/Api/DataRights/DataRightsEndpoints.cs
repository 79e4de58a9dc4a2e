using Sijil.Api.DataRights.Erasures;
using Sijil.Api.DataRights.Grants;

namespace Sijil.Api.DataRights;

/// <summary>What the house says it does with personal values.</summary>
internal static class DataRightsEndpoints
{
    public const string Activities = "/api/data-rights/processing-activities";

    public static void MapAll(IEndpointRouteBuilder routes)
    {
        var activities = routes.MapGroup(Activities).WithTags("Data rights");
        ReadProcessingActivitiesEndpoint.Map(activities);
        RegisterProcessingActivityEndpoint.Map(activities);
        EndProcessingActivityEndpoint.Map(activities);
        AccessEndpoints.MapAll(routes);
        ErasureEndpoints.MapAll(routes);
    }
}

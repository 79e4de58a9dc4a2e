using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Domain.DataRights.Grants;
using Sijil.Projections.DataRights.Grants;

namespace Sijil.Api.DataRights.Grants;

public sealed record AccessRequestsAnswer(IReadOnlyList<AccessRequestEntry> Items);

internal static class ReadAccessRequestsEndpoint
{
    public static void Map(IEndpointRouteBuilder access)
    {
        access
            .MapRead("/requests", GetAll)
            .RequireRole(AccessReader.Roles)
            .WithName("ReadAccessRequests")
            .WithSummary("Requests for data, the newest first: those of one's body, of one's unit's data, or all")
            .Produces<AccessRequestsAnswer>();
        access
            .MapRead("/requests/{id:guid}", Get)
            .RequireRole(AccessReader.Roles)
            .WithName("ReadAccessRequest")
            .WithSummary("A request, its opinion and what came of it")
            .Produces<AccessRequestEntry>();
    }

    private static async Task<AccessRequestsAnswer> GetAll(
        [AsParameters] AccessReading reading,
        CancellationToken cancellation
    ) => new(await reading.All<AccessRequestEntry>(cancellation));

    private static Task<IResult> Get(Guid id, [AsParameters] AccessReading reading, CancellationToken cancellation) =>
        reading.One<AccessRequestEntry>(id, GrantRejections.RequestNotFound, cancellation);
}

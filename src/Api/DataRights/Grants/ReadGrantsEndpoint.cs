using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Domain.DataRights.Grants;
using Sijil.Projections.DataRights.Grants;

namespace Sijil.Api.DataRights.Grants;

public sealed record GrantsAnswer(IReadOnlyList<GrantEntry> Items);

internal static class ReadGrantsEndpoint
{
    public static void Map(IEndpointRouteBuilder access)
    {
        access
            .MapRead("/grants", GetAll)
            .RequireRole(AccessReader.Roles)
            .WithName("ReadGrants")
            .WithSummary("Grants, the newest first: those of one's body, of one's unit's data, or all")
            .Produces<GrantsAnswer>();
        access
            .MapRead("/grants/{id:guid}", Get)
            .RequireRole(AccessReader.Roles)
            .WithName("ReadGrant")
            .WithSummary("A grant: what it gives, until when, on what law, and whether it was revoked")
            .Produces<GrantEntry>();
    }

    private static async Task<GrantsAnswer> GetAll(
        [AsParameters] AccessReading reading,
        CancellationToken cancellation
    ) => new(await reading.All<GrantEntry>(cancellation));

    private static Task<IResult> Get(Guid id, [AsParameters] AccessReading reading, CancellationToken cancellation) =>
        reading.One<GrantEntry>(id, GrantRejections.GrantNotFound, cancellation);
}

using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.DataRights.Grants;
using Sijil.Domain.DataRights.Grants;

namespace Sijil.Api.DataRights.Grants;

public sealed record ReviewAccessRequestRequest(ReviewOpinion Opinion);

internal static class ReviewAccessRequestEndpoint
{
    public static void Map(IEndpointRouteBuilder access) =>
        access
            .MapChange("/requests/{id:guid}/review", Post)
            .RequireRole(Roles.DataProtectionOfficer)
            .WithExample(new ReviewAccessRequestRequest(ReviewOpinion.Favourable))
            .WithName("ReviewAccessRequest")
            .WithSummary("Gives the opinion of the data protection officer on a request")
            .WithDescription("By another person than asked, and than will decide.");

    private static Task<Outcome> Post(
        Guid id,
        ReviewAccessRequestRequest request,
        ReviewAccessRequestHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(new(id), request.Opinion, instruction, cancellation);
}

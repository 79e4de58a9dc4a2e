using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance.Proposals;

namespace Sijil.Api.Governance.Proposals;

internal static class WithdrawSupportEndpoint
{
    public static void Map(IEndpointRouteBuilder proposals) =>
        proposals
            .MapChangedParticipation("/{id:guid}/supports/withdrawal", Post)
            .RequireRole(Roles.Citizen)
            .WithName("WithdrawSupport")
            .WithSummary("Takes one's support of a proposal back, until it has reached its threshold");

    private static Task<Outcome> Post(
        Guid id,
        WithdrawSupportHandler handler,
        Participation participation,
        CancellationToken cancellation
    ) => handler.Handle(participation, cancellation);
}

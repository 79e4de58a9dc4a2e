using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance.Proposals;

namespace Sijil.Api.Governance.Proposals;

internal static class CloseProposalEndpoint
{
    public static void Map(IEndpointRouteBuilder proposals) =>
        proposals
            .MapChange("/{id:guid}/closing", Post)
            .RequireRole(Roles.Clerk)
            .WithName("CloseProposal")
            .WithSummary("Takes no more support for a proposal that has reached its threshold")
            .WithDescription("One that has not runs until its last day, and is then closed by the clock.");

    private static Task<Outcome> Post(
        Guid id,
        CloseProposalHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(new(id), instruction, cancellation);
}

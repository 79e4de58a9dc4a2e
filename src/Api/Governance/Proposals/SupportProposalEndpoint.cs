using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance.Proposals;

namespace Sijil.Api.Governance.Proposals;

internal static class SupportProposalEndpoint
{
    public static void Map(IEndpointRouteBuilder proposals) =>
        proposals
            .MapParticipation("/{id:guid}/supports", Post)
            .RequireRole(Roles.Citizen)
            .WithName("SupportProposal")
            .WithSummary("Supports a proposal as it reads")
            .WithDescription(
                "The token has to carry `national_id` and an assurance of at least `substantial`. What is stored says that somebody of a class and "
                    + "an area supported, and not who: neither account nor person nor this request can be found from it."
            );

    private static Task<Outcome> Post(
        Guid id,
        SupportProposalHandler handler,
        Participation participation,
        CancellationToken cancellation
    ) => handler.Handle(participation, cancellation);
}

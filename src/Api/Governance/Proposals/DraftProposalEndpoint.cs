using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance.Proposals;

namespace Sijil.Api.Governance.Proposals;

public sealed record DraftProposalRequest(
    [property: Description("One line, in any language.")] string Title,
    [property: Description("What is proposed and why, in any language.")] string Text
);

internal sealed class DraftProposalShape : AbstractValidator<DraftProposalRequest>
{
    public DraftProposalShape()
    {
        RuleFor(request => request.Title).Title();
        RuleFor(request => request.Text).Text();
    }
}

internal static class DraftProposalEndpoint
{
    public static void Map(IEndpointRouteBuilder proposals) =>
        proposals
            .MapCreation("", Post, id => $"{ProposalRoutes.Path}/{id}")
            .RequireRole(Roles.Citizen)
            .RequireSubstantialAssurance()
            .WithExample(
                new DraftProposalRequest(
                    "Des arbres place du Marché",
                    "Planter vingt arbres sur la place du Marché, où il n’y a pas d’ombre en été."
                )
            )
            .WithName("DraftProposal")
            .WithSummary("Keeps the draft of a proposal for its author")
            .WithDescription("Title and text go into the vault; nobody else sees them until the author publishes.");

    private static Task<Outcome> Post(
        DraftProposalRequest request,
        DraftProposalHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(new(RandomIdentifier.New()), new(request.Title, request.Text), instruction, cancellation);
}

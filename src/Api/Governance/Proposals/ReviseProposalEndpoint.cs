using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance.Proposals;

namespace Sijil.Api.Governance.Proposals;

public sealed record ReviseProposalRequest(string Title, string Text);

internal sealed class ReviseProposalShape : AbstractValidator<ReviseProposalRequest>
{
    public ReviseProposalShape()
    {
        RuleFor(request => request.Title).Title();
        RuleFor(request => request.Text).Text();
    }
}

internal static class ReviseProposalEndpoint
{
    public static void Map(IEndpointRouteBuilder proposals) =>
        proposals
            .MapChange("/{id:guid}/revisions", Post)
            .RequireRole(Roles.Citizen)
            .RequireSubstantialAssurance()
            .WithExample(
                new ReviseProposalRequest(
                    "Trente arbres place du Marché",
                    "Planter trente arbres sur la place du Marché et les arroser les trois premières années."
                )
            )
            .WithName("ReviseProposal")
            .WithSummary("Has an open proposal read differently; its supports are counted anew")
            .WithDescription("The new texts are public at once. A support belongs to the revision that was supported.");

    private static Task<Outcome> Post(
        Guid id,
        ReviseProposalRequest request,
        ReviseProposalHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(new(id), new(request.Title, request.Text), instruction, cancellation);
}

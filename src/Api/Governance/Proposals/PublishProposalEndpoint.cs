using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance.Proposals;

namespace Sijil.Api.Governance.Proposals;

public sealed record PublishProposalRequest(
    [property: Description("The rules it is published under, in their newest version, such as `citizen-proposal`.")]
        string Rules
);

internal sealed class PublishProposalShape : AbstractValidator<PublishProposalRequest>
{
    public PublishProposalShape()
    {
        RuleFor(request => request.Rules).Code();
    }
}

internal static class PublishProposalEndpoint
{
    public static void Map(IEndpointRouteBuilder proposals) =>
        proposals
            .MapChange("/{id:guid}/publication", Post)
            .RequireRole(Roles.Citizen)
            .RequireSubstantialAssurance()
            .WithExample(new PublishProposalRequest("citizen-proposal"))
            .WithName("PublishProposal")
            .WithSummary("Opens a draft for support")
            .WithDescription(
                "The texts become public under the commitments they were drafted with. Threshold, electorate, days and counting areas are "
                    + "fixed from this moment on."
            );

    private static Task<Outcome> Post(
        Guid id,
        PublishProposalRequest request,
        PublishProposalHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(new(id), request.Rules, instruction, cancellation);
}

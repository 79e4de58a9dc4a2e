using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance.Councils;

namespace Sijil.Api.Governance.Councils;

public sealed record PublishCouncilDecisionRequest(DateOnly PublishedOn);

internal sealed class PublishCouncilDecisionShape : AbstractValidator<PublishCouncilDecisionRequest>
{
    public PublishCouncilDecisionShape() => RuleFor(request => request.PublishedOn).LegalDate();
}

internal static class PublishCouncilDecisionEndpoint
{
    public static void Map(IEndpointRouteBuilder decisions) =>
        decisions
            .MapChange("/{id:guid}/publication", Post)
            .RequireRole(Roles.CouncilSecretary)
            .WithExample(new PublishCouncilDecisionRequest(new(2026, 11, 19)))
            .WithName("PublishCouncilDecision")
            .WithSummary("Makes a decision public, under a number and with its reasons; the seal follows")
            .WithDescription(
                "The reasons published are the ones decided: the commitment is the same. That they were opened is recorded."
            );

    private static Task<Outcome> Post(
        Guid id,
        PublishCouncilDecisionRequest request,
        PublishCouncilDecisionHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(new(id), request.PublishedOn, instruction, cancellation);
}

using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance.Councils;

namespace Sijil.Api.Governance.Councils;

public sealed record DelayMilestoneRequest(
    DateOnly DueOn,
    [property: Description("Public, beside the log.")] string Reason
);

internal sealed class DelayMilestoneShape : AbstractValidator<DelayMilestoneRequest>
{
    public DelayMilestoneShape()
    {
        RuleFor(request => request.DueOn).LegalDate();
        RuleFor(request => request.Reason).PlainText(CouncilShapes.LongestText);
    }
}

internal static class DelayMilestoneEndpoint
{
    public static void Map(IEndpointRouteBuilder plans) =>
        plans
            .MapChange("/{id:guid}/milestones/{milestone}/delay", Post)
            .RequireRole(Roles.Clerk)
            .WithExample(new DelayMilestoneRequest(new(2027, 6, 30), "Le sol doit être examiné à nouveau."))
            .WithName("DelayMilestone")
            .WithSummary("Reports by when a milestone will be reached instead, and why")
            .WithDescription(
                "The day that was promised first stays on record. For clerks of other units the milestone does not exist."
            );

    private static Task<Outcome> Post(
        Guid id,
        string milestone,
        DelayMilestoneRequest request,
        DelayMilestoneHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(new(id), milestone, request.DueOn, request.Reason, instruction, cancellation);
}

using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance.Councils;

namespace Sijil.Api.Governance.Councils;

public sealed record ReachMilestoneRequest(DateOnly ReachedOn);

internal sealed class ReachMilestoneShape : AbstractValidator<ReachMilestoneRequest>
{
    public ReachMilestoneShape() => RuleFor(request => request.ReachedOn).LegalDate();
}

internal static class ReachMilestoneEndpoint
{
    public static void Map(IEndpointRouteBuilder plans) =>
        plans
            .MapChange("/{id:guid}/milestones/{milestone}/reached", Post)
            .RequireRole(Roles.Clerk)
            .WithExample(new ReachMilestoneRequest(new(2027, 3, 15)))
            .WithName("ReachMilestone")
            .WithSummary("Reports a milestone as reached, for the unit that answers for it")
            .WithDescription("For clerks of other units the milestone does not exist.");

    private static Task<Outcome> Post(
        Guid id,
        string milestone,
        ReachMilestoneRequest request,
        ReachMilestoneHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(new(id), milestone, request.ReachedOn, instruction, cancellation);
}

using Sijil.Domain.DataRights;

namespace Sijil.Domain.Governance.Councils;

/// <summary>The unit that answers for a milestone says that it is reached.</summary>
/// <param name="Unit">For which unit whoever reports acts; to others the milestone does not exist.</param>
public sealed record ReachMilestone(
    ImplementationPlanId PlanId,
    string Milestone,
    DateOnly ReachedOn,
    string? Unit,
    SubjectId ReportedBy
)
{
    public static Decision<ImplementationPlanEvent> Decide(
        ReachMilestone command,
        ImplementationPlan plan,
        Moment now
    ) =>
        plan.Of(command.Milestone, command.Unit) switch
        {
            null => CouncilRejections.MilestoneNotFound,
            { ReachedOn: not null } => CouncilRejections.MilestoneAlreadyReached,
            _ when command.ReachedOn > now.Today => CouncilRejections.DayInTheFuture,
            _ when command.ReachedOn < plan.AdoptedOn => CouncilRejections.ReachedBeforePlan,
            _ => new MilestoneReached(
                command.PlanId,
                plan.Vote,
                command.Milestone,
                command.ReachedOn,
                command.ReportedBy,
                now.At
            ),
        };
}

using Sijil.Domain.DataRights;

namespace Sijil.Domain.Governance.Councils;

/// <summary>The unit that answers for a milestone says by when it will be reached instead, and why.</summary>
/// <param name="Unit">For which unit whoever reports acts; to others the milestone does not exist.</param>
public sealed record DelayMilestone(
    ImplementationPlanId PlanId,
    string Milestone,
    DateOnly DueOn,
    PublicDisclosure Reason,
    string? Unit,
    SubjectId ReportedBy
)
{
    public static Decision<ImplementationPlanEvent> Decide(
        DelayMilestone command,
        ImplementationPlan plan,
        Moment now
    ) =>
        plan.Of(command.Milestone, command.Unit) switch
        {
            null => CouncilRejections.MilestoneNotFound,
            { ReachedOn: not null } => CouncilRejections.MilestoneAlreadyReached,
            { } milestone when command.DueOn <= milestone.DueOn => CouncilRejections.DelayIsNone,
            { } milestone => new MilestoneDelayed(
                command.PlanId,
                plan.Vote,
                command.Milestone,
                milestone.DueOn,
                command.DueOn,
                command.Reason,
                command.ReportedBy,
                now.At
            ),
        };
}

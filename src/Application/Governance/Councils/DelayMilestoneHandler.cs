using Sijil.Application.DataRights;
using Sijil.Domain.Governance.Councils;

namespace Sijil.Application.Governance.Councils;

public sealed class DelayMilestoneHandler(Recorder recorder)
{
    /// <summary>Reports a milestone as late, for the unit that answers for it.</summary>
    public Task<Outcome> Handle(
        ImplementationPlanId id,
        string milestone,
        DateOnly dueOn,
        string reason,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Record(
            instruction,
            GovernanceStreams.ImplementationPlan,
            id.Value,
            async (plan, attempt, stop) =>
                DelayMilestone.Decide(
                    new(
                        id,
                        milestone,
                        dueOn,
                        attempt.Publish(CouncilFields.DelayReason, reason),
                        instruction.Actor.Unit,
                        instruction.Actor.Person
                    ),
                    plan,
                    await attempt.Moment(stop)
                ),
            cancellation
        );
}

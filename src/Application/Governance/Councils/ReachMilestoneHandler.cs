using Sijil.Domain.Governance.Councils;

namespace Sijil.Application.Governance.Councils;

public sealed class ReachMilestoneHandler(Recorder recorder)
{
    /// <summary>Reports a milestone as reached, for the unit that answers for it.</summary>
    public Task<Outcome> Handle(
        ImplementationPlanId id,
        string milestone,
        DateOnly reachedOn,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Record(
            instruction,
            GovernanceStreams.ImplementationPlan,
            id.Value,
            async (plan, attempt, stop) =>
                ReachMilestone.Decide(
                    new(id, milestone, reachedOn, instruction.Actor.Unit, instruction.Actor.Person),
                    plan,
                    await attempt.Moment(stop)
                ),
            cancellation
        );
}

using Sijil.Application.DataRights;
using Sijil.Domain.Governance.Councils;

namespace Sijil.Application.Governance.Councils;

public sealed class AdoptImplementationPlanHandler(Recorder recorder)
{
    /// <summary>Says how a published decision is carried out.</summary>
    public Task<Outcome> Handle(
        CouncilDecisionId id,
        IReadOnlyList<MilestoneForm> milestones,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Record(
            instruction,
            GovernanceStreams.ImplementationPlan,
            ImplementationPlanId.Of(id).Value,
            async (plan, attempt, stop) =>
                AdoptImplementationPlan.Decide(
                    new(
                        id,
                        [.. milestones.Select(form => new Milestone(form.Code, form.DueOn, form.Unit))],
                        [.. milestones.Select(form => attempt.Publish(CouncilFields.MilestoneTitle, form.Title))],
                        instruction.Actor.Person
                    ),
                    plan,
                    await attempt.RelyOnNewest(GovernanceStreams.CouncilDecision, id.Value, stop),
                    await attempt.Moment(stop)
                ),
            cancellation
        );
}

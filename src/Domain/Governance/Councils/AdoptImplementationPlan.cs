using Sijil.Domain.DataRights;

namespace Sijil.Domain.Governance.Councils;

/// <summary>Says how a decision that adopted a proposal is carried out: what, by when, and by whom.</summary>
public sealed record AdoptImplementationPlan(
    CouncilDecisionId DecisionId,
    IReadOnlyList<Milestone> Milestones,
    IReadOnlyList<PublicDisclosure> Titles,
    SubjectId AdoptedBy
)
{
    public const int MostMilestones = 50;

    public static Decision<ImplementationPlanEvent> Decide(
        AdoptImplementationPlan command,
        ImplementationPlan plan,
        CouncilDecision decision,
        Moment now
    ) =>
        decision switch
        {
            _ when !decision.IsTaken() => CouncilRejections.DecisionNotFound,
            { Number: null } => CouncilRejections.DecisionNotPublished,
            _ when plan.IsAdopted() => CouncilRejections.PlanAlreadyAdopted,
            { Outcome: not VoteOutcome.Adopted } => CouncilRejections.NothingToCarryOut,
            _ when command.Milestones.Count is 0 or > MostMilestones => CouncilRejections.MilestonesMissing,
            _ when !command.Milestones.All(milestone => Council.IsCode(milestone.Code)) =>
                CouncilRejections.MilestoneCodeMalformed,
            _ when command.Milestones.DistinctBy(milestone => milestone.Code).Count() < command.Milestones.Count =>
                CouncilRejections.MilestoneNamedTwice,
            _ when command.Milestones.Any(milestone => milestone.DueOn < now.Today) =>
                CouncilRejections.MilestoneDueInThePast,
            { Number: { } number } => new ImplementationPlanAdopted(
                ImplementationPlanId.Of(decision.Id),
                decision.Vote,
                decision.Proposal,
                number,
                command.Milestones,
                command.Titles,
                now.Today,
                command.AdoptedBy,
                now.At
            ),
        };
}

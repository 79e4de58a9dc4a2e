using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Proposals;

namespace Sijil.Domain.Governance.Councils;

/// <summary>Everything that can happen to the plan by which a decision is carried out.</summary>
/// <remarks>These records are stored for ever. Add members only as optional ones; never rename or remove.</remarks>
public abstract record ImplementationPlanEvent(ImplementationPlanId PlanId, VoteId VoteId);

/// <param name="Milestones">In the order in which they are to be reached.</param>
/// <param name="Titles">What each of them is about, in the same order.</param>
public sealed record ImplementationPlanAdopted(
    ImplementationPlanId PlanId,
    VoteId VoteId,
    ProposalId ProposalId,
    string DecisionNumber,
    IReadOnlyList<Milestone> Milestones,
    IReadOnlyList<PublicDisclosure> Titles,
    DateOnly AdoptedOn,
    SubjectId AdoptedBy,
    DateTimeOffset AdoptedAt
) : ImplementationPlanEvent(PlanId, VoteId);

public sealed record MilestoneReached(
    ImplementationPlanId PlanId,
    VoteId VoteId,
    string Milestone,
    DateOnly ReachedOn,
    SubjectId ReportedBy,
    DateTimeOffset ReportedAt
) : ImplementationPlanEvent(PlanId, VoteId);

/// <summary>A milestone will be late. The day that was promised first stays on record.</summary>
public sealed record MilestoneDelayed(
    ImplementationPlanId PlanId,
    VoteId VoteId,
    string Milestone,
    DateOnly FormerlyDueOn,
    DateOnly DueOn,
    PublicDisclosure Reason,
    SubjectId ReportedBy,
    DateTimeOffset ReportedAt
) : ImplementationPlanEvent(PlanId, VoteId);

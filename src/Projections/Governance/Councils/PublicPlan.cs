using Sijil.Domain.Governance.Councils;
using Sijil.Projections.Permits;

namespace Sijil.Projections.Governance.Councils;

/// <summary>How a decision is carried out, and how far that is.</summary>
public sealed record PublicPlan(DateOnly AdoptedOn, IReadOnlyList<PublicMilestone> Milestones)
{
    public bool IsFulfilled() => Milestones.All(milestone => milestone.ReachedOn is not null);

    internal static PublicPlan Of(ImplementationPlanAdopted e, PublicTexts texts) =>
        new(
            e.AdoptedOn,
            [
                .. e.Milestones.Zip(
                    e.Titles,
                    (milestone, title) =>
                        new PublicMilestone(milestone.Code, texts.Of(title), milestone.Unit, milestone.DueOn, [], null)
                ),
            ]
        );

    internal PublicPlan Reached(MilestoneReached e) =>
        Changed(e.Milestone, milestone => milestone with { ReachedOn = e.ReachedOn });

    internal PublicPlan Delayed(MilestoneDelayed e, PublicTexts texts) =>
        Changed(
            e.Milestone,
            milestone =>
                milestone with
                {
                    DueOn = e.DueOn,
                    Delays = [.. milestone.Delays, new(e.FormerlyDueOn, e.DueOn, texts.Of(e.Reason))],
                }
        );

    private PublicPlan Changed(string code, Func<PublicMilestone, PublicMilestone> change) =>
        this with
        {
            Milestones = [.. Milestones.Select(milestone => milestone.Code == code ? change(milestone) : milestone)],
        };
}

/// <param name="DueOn">The day that holds, after every delay.</param>
public sealed record PublicMilestone(
    string Code,
    PublicText Title,
    string Unit,
    DateOnly DueOn,
    IReadOnlyList<PublicDelay> Delays,
    DateOnly? ReachedOn
);

public sealed record PublicDelay(DateOnly FormerlyDueOn, DateOnly DueOn, PublicText Reason);

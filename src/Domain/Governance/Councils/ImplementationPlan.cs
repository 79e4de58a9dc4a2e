using System.Collections.Immutable;

namespace Sijil.Domain.Governance.Councils;

/// <summary>How a decision is carried out, and how far that is.</summary>
public sealed record ImplementationPlan
{
    public static readonly ImplementationPlan Initial = new();

    public ImplementationPlanId Id { get; init; }

    public VoteId Vote { get; init; }

    public DateOnly? AdoptedOn { get; init; }

    public ImmutableList<MilestoneState> Milestones { get; init; } = [];

    public bool IsAdopted() => AdoptedOn is not null;

    public bool IsFulfilled() => IsAdopted() && Milestones.TrueForAll(milestone => milestone.ReachedOn is not null);

    /// <summary>A milestone, for the unit that answers for it; for everyone else there is none.</summary>
    public MilestoneState? Of(string code, string? unit) =>
        Milestones.Find(milestone => milestone.Code == code && milestone.Unit == unit);

    public static ImplementationPlan Evolve(ImplementationPlan plan, ImplementationPlanEvent @event) =>
        @event switch
        {
            ImplementationPlanAdopted e when !plan.IsAdopted() => new()
            {
                Id = e.PlanId,
                Vote = e.VoteId,
                AdoptedOn = e.AdoptedOn,
                Milestones =
                [
                    .. e.Milestones.Select(milestone => new MilestoneState(
                        milestone.Code,
                        milestone.DueOn,
                        milestone.Unit,
                        ReachedOn: null
                    )),
                ],
            },
            MilestoneReached e when plan.Pending(e.Milestone) is { } pending => plan with
            {
                Milestones = plan.Milestones.Replace(pending, pending with { ReachedOn = e.ReachedOn }),
            },
            MilestoneDelayed e when plan.Pending(e.Milestone) is { } pending => plan with
            {
                Milestones = plan.Milestones.Replace(pending, pending with { DueOn = e.DueOn }),
            },
            _ => throw new InvalidOperationException($"{@event.GetType().Name} cannot follow."),
        };

    private MilestoneState? Pending(string code) =>
        Milestones.Find(milestone => milestone.Code == code && milestone.ReachedOn is null);
}

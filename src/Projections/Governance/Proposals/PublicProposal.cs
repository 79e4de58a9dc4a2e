using Sijil.Domain.Governance.Acts;
using Sijil.Domain.Governance.Proposals;
using Sijil.Domain.Governance.Residents;
using Sijil.Domain.Ledger;
using Sijil.Projections.Permits;

namespace Sijil.Projections.Governance.Proposals;

/// <summary>
/// A proposal as everyone sees it, with the count of its supports: made of public facts and public disclosures only. It appears
/// when it is published.
/// </summary>
/// <remarks>The facts come in the order of the log, so the first count that reaches the threshold is the crossing, for ever.</remarks>
public sealed record PublicProposal
{
    public required Guid Id { get; init; }

    /// <summary>One of <see cref="PublicProposalPhase"/>.</summary>
    public required string Phase { get; init; }

    /// <summary>The one that counts; the others come before it in <see cref="Revisions"/>.</summary>
    public int Revision => Revisions.Count;

    /// <summary>What it has said, oldest first.</summary>
    public required IReadOnlyList<PublicRevision> Revisions { get; init; }

    public required string Rules { get; init; }

    public required int RulesVersion { get; init; }

    public required ParticipationTerms Terms { get; init; }

    public required IReadOnlyList<LegalBasis> Basis { get; init; }

    public required int Threshold { get; init; }

    public required DateOnly FirstDay { get; init; }

    public required DateOnly LastDay { get; init; }

    /// <summary>Supports of the present revision, by class and area.</summary>
    public required IReadOnlyList<PublicCount> Counts { get; init; }

    /// <summary>Null until enough residents support one revision.</summary>
    public PublicCrossing? Crossing { get; init; }

    /// <summary>The event that says so; it follows the crossing a moment later.</summary>
    public Guid? ReachedEventId { get; init; }

    public DateOnly? ClosedOn { get; init; }

    public DateOnly? WithdrawnOn { get; init; }

    public WithdrawalReason? WithdrawalReason { get; init; }

    /// <summary>The last day on which people can be told apart.</summary>
    public DateOnly? ObjectionsUntil { get; init; }

    public bool IsKeyDestroyed { get; init; }

    /// <summary>They decide.</summary>
    public int Residents() => Of(ResidenceClass.Resident);

    /// <summary>They are shown beside.</summary>
    public int Others() => Of(ResidenceClass.NonResident);

    /// <summary>A view ignores what it does not know.</summary>
    public static PublicProposal? After(PublicProposal? entry, LoggedFact logged, PublicTexts texts) =>
        (logged.Fact, entry) switch
        {
            (ProposalPublished e, null) => Appeared(e, texts),
            (ProposalRevised e, { } open) => open with
            {
                Revisions = [.. open.Revisions, new(e.Revision, texts.Of(e.Title), texts.Of(e.Text), e.RevisedAt)],
                Counts = [.. open.Counts.Select(count => count with { Supports = 0 })],
            },
            (SupportGiven e, { } open) when e.Revision == open.Revision => Crossed(Counted(open, e, 1), logged, e),
            (SupportWithdrawn e, { } open) when e.Revision == open.Revision => Counted(open, e, -1),
            (ThresholdReached, { } open) => open with { ReachedEventId = logged.EventId },
            (ProposalClosed e, { } open) => open with
            {
                Phase = PublicProposalPhase.Closed,
                ClosedOn = e.ClosedOn,
                ObjectionsUntil = e.ObjectionsUntil,
            },
            (ProposalWithdrawn e, { } open) => open with
            {
                Phase = PublicProposalPhase.Withdrawn,
                WithdrawnOn = e.WithdrawnOn,
                WithdrawalReason = e.Reason,
                ObjectionsUntil = e.ObjectionsUntil,
            },
            (DecisionKeyDestroyed, { } ended) => ended with { IsKeyDestroyed = true },
            _ => entry,
        };

    private static PublicProposal Appeared(ProposalPublished e, PublicTexts texts) =>
        new()
        {
            Id = e.ProposalId.Value,
            Phase = PublicProposalPhase.Open,
            Revisions = [new(1, texts.Of(e.Title), texts.Of(e.Text), e.PublishedAt)],
            Rules = e.Rules,
            RulesVersion = e.RulesVersion,
            Terms = e.Terms,
            Basis = e.Basis,
            Threshold = e.Threshold,
            FirstDay = e.FirstDay,
            LastDay = e.LastDay,
            Counts =
            [
                .. e.CountingAreas.Select(area => new PublicCount(area.Class, area.Code, area.Areas, area.Eligible, 0)),
            ],
        };

    private static PublicProposal Counted(PublicProposal open, SupportEvent e, int change) =>
        open with
        {
            Counts =
            [
                .. open.Counts.Select(count =>
                    (count.Class, count.Area) == (e.Class, e.Area)
                        ? count with
                        {
                            Supports = count.Supports + change,
                        }
                        : count
                ),
            ],
        };

    private static PublicProposal Crossed(PublicProposal open, LoggedFact logged, SupportGiven e) =>
        open.Crossing is null && open.Residents() >= open.Threshold
            ? open with
            {
                Crossing = new(
                    logged.Sequence,
                    e.SupportId.Value,
                    logged.EventId,
                    logged.RecordedAt,
                    e.Revision,
                    open.Residents()
                ),
            }
            : open;

    private int Of(ResidenceClass @class) => Counts.Where(count => count.Class == @class).Sum(count => count.Supports);
}

using System.Collections.Immutable;
using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Residents;

namespace Sijil.Domain.Governance.Proposals;

/// <summary>What a person of the public wants the municipality to do, and how far they have come with it.</summary>
public sealed record Proposal
{
    public static readonly Proposal Initial = new();

    public ProposalId Id { get; init; }

    public SubjectId Author { get; init; }

    public ProposalPhase Phase { get; init; }

    public string TitleCommitment { get; init; } = "";

    public string TextCommitment { get; init; } = "";

    /// <summary>Counts from one, which is the proposal as it was published.</summary>
    public int Revision { get; init; }

    /// <summary>Null as long as it is a draft.</summary>
    public ParticipationTerms? Terms { get; init; }

    public int Threshold { get; init; }

    public DateOnly PublishedOn { get; init; }

    public DateOnly LastDay { get; init; }

    public ImmutableList<CountingArea> CountingAreas { get; init; } = [];

    /// <summary>The last day on which people can be told apart; null as long as support is taken.</summary>
    public DateOnly? ObjectionsUntil { get; init; }

    public ThresholdReached? Reached { get; init; }

    public bool IsKeyDestroyed { get; init; }

    public bool Exists() => Phase != ProposalPhase.Unknown;

    public bool IsPublished() => Phase is not (ProposalPhase.Unknown or ProposalPhase.Draft);

    /// <summary>Why nothing can be done about it on a day, by its author or by those who support it; null where it is open.</summary>
    public Rejection? WhyNotOpen(DateOnly on) =>
        Phase switch
        {
            ProposalPhase.Unknown => ProposalRejections.NotFound,
            ProposalPhase.Draft => ProposalRejections.NotPublished,
            ProposalPhase.Withdrawn => ProposalRejections.Withdrawn,
            ProposalPhase.Closed => ProposalRejections.Closed,
            ProposalPhase.Open when on > LastDay => ProposalRejections.Closed,
            ProposalPhase.Open => null,
            _ => throw new InvalidOperationException($"Unknown phase {Phase}."),
        };

    /// <summary>Why the council does not vote on it; null where it does.</summary>
    /// <remarks>Once the threshold is reached nothing undoes it: a withdrawal can only have come too late.</remarks>
    public Rejection? WhyNotPutToVote() =>
        this switch
        {
            { Phase: ProposalPhase.Unknown or ProposalPhase.Draft } => ProposalRejections.NotFound,
            { Reached: not null } => null,
            { Phase: ProposalPhase.Withdrawn } => ProposalRejections.Withdrawn,
            _ => ProposalRejections.ThresholdNotReached,
        };

    /// <summary>Where somebody is counted. Who lives in an area that came later counts with the fewest of their class.</summary>
    public CountingArea CountingAreaOf(Eligibility.Granted eligible) =>
        CountingAreas.Find(it => it.Class == eligible.Class && it.Areas.Contains(eligible.Area))
        ?? CountingAreas.Where(it => it.Class == eligible.Class).MinBy(it => (it.Eligible, it.Code))
        ?? throw new ArgumentException("Who is not of the electorate is counted nowhere.", nameof(eligible));

    public static Proposal Evolve(Proposal proposal, ProposalEvent fact) =>
        (proposal.Phase, fact) switch
        {
            (ProposalPhase.Unknown, ProposalDrafted e) => new()
            {
                Id = e.ProposalId,
                Author = e.Author,
                Phase = ProposalPhase.Draft,
                TitleCommitment = e.Title.Commitment,
                TextCommitment = e.Text.Commitment,
            },
            (ProposalPhase.Draft, ProposalPublished e) => proposal with
            {
                Phase = ProposalPhase.Open,
                Revision = 1,
                Terms = e.Terms,
                Threshold = e.Threshold,
                PublishedOn = e.FirstDay,
                LastDay = e.LastDay,
                CountingAreas = [.. e.CountingAreas],
            },
            (ProposalPhase.Open, ProposalRevised e) when e.Revision == proposal.Revision + 1 => proposal with
            {
                Revision = e.Revision,
                TitleCommitment = e.Title.Commitment,
                TextCommitment = e.Text.Commitment,
            },
            (ProposalPhase.Open, ProposalWithdrawn e) => proposal with
            {
                Phase = ProposalPhase.Withdrawn,
                ObjectionsUntil = e.ObjectionsUntil,
            },
            (ProposalPhase.Open, ProposalClosed e) => proposal with
            {
                Phase = ProposalPhase.Closed,
                ObjectionsUntil = e.ObjectionsUntil,
            },
            (_, ThresholdReached e)
                when proposal.IsPublished() && proposal.Reached is null && e.Revision <= proposal.Revision =>
                proposal with
                {
                    Reached = e,
                },
            (ProposalPhase.Closed or ProposalPhase.Withdrawn, DecisionKeyDestroyed) when !proposal.IsKeyDestroyed =>
                proposal with
                {
                    IsKeyDestroyed = true,
                },
            _ => throw new InvalidOperationException($"{fact.GetType().Name} cannot follow {proposal.Phase}."),
        };
}

using Sijil.Domain;
using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Proposals;

namespace Sijil.Application.Governance.Proposals;

internal static class ProposalActs
{
    /// <summary>An act about one proposal.</summary>
    public static Task<Outcome> Act(
        this Recorder recorder,
        ProposalId id,
        Instruction instruction,
        Recorder.Deciding<Proposal, ProposalEvent> decide,
        CancellationToken cancellation
    ) => recorder.Record(instruction, GovernanceStreams.Proposal, id.Value, decide, cancellation);

    /// <summary>Has the key of the decision destroyed when no objection can rest on it any more.</summary>
    public static async ValueTask<Decision<ProposalEvent>> AndForgetWhoTookPart(
        this Decision<ProposalEvent> decision,
        Attempt attempt,
        CancellationToken cancellation
    )
    {
        if (decision is not Decision<ProposalEvent>.Accepted { Events: [var end] })
            return decision;

        var (id, until) = end switch
        {
            ProposalClosed closed => (closed.ProposalId, closed.ObjectionsUntil),
            ProposalWithdrawn withdrawn => (withdrawn.ProposalId, withdrawn.ObjectionsUntil),
            var other => throw new InvalidOperationException($"{other.GetType().Name} does not end a proposal."),
        };
        attempt.Send(new ObjectionsHaveEnded(id.Value), await attempt.EndOf(until, cancellation));
        return decision;
    }

    /// <summary>The first instant after a legal day.</summary>
    public static async ValueTask<DateTimeOffset> EndOf(
        this Attempt attempt,
        DateOnly day,
        CancellationToken cancellation
    ) => LegalDay.EndOf(day, await attempt.Zone(cancellation));
}

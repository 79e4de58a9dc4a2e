using Sijil.Domain.Governance.Councils;
using Sijil.Domain.Governance.Proposals;

namespace Sijil.Application.Governance.Councils;

internal static class ProposalFacts
{
    /// <summary>What of a proposal a vote rests on; the vote is prepared only while that still stands.</summary>
    public static async ValueTask<ProposalForVote> ForVote(
        this Attempt attempt,
        ProposalId id,
        CancellationToken cancellation
    )
    {
        var proposal = await attempt.RelyOnNewest(GovernanceStreams.Proposal, id.Value, cancellation);
        return new(proposal.Reached?.Revision ?? 0, proposal.PublishedOn, proposal.WhyNotPutToVote());
    }
}

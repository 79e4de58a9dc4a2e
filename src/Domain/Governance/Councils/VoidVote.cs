using Sijil.Domain.DataRights;

namespace Sijil.Domain.Governance.Councils;

/// <summary>Says that a vote does not count, for a reason that everyone can read. The proposal can then be voted on again.</summary>
public sealed record VoidVote(VoteId VoteId, PublicDisclosure Reason, SubjectId VoidedBy)
{
    /// <param name="decision">The decision that may rest on the vote; then the vote stands.</param>
    public static Decision<VoteEvent> Decide(VoidVote command, Vote vote, CouncilDecision decision, Moment now) =>
        vote switch
        {
            { Phase: VotePhase.Unknown } => CouncilRejections.VoteNotFound,
            { Phase: VotePhase.Void } => CouncilRejections.VoteVoid,
            _ when decision.IsTaken() => CouncilRejections.DecisionRestsOnVote,
            _ => new VoteVoided(command.VoteId, command.Reason, now.Today, command.VoidedBy, now.At),
        };
}

using Sijil.Domain.DataRights;

namespace Sijil.Domain.Governance.Councils;

/// <summary>Ends a vote and publishes what every seat chose and what follows from it. Nobody types a result: it is counted.</summary>
public sealed record DeclareVoteResult(VoteId VoteId, SubjectId DeclaredBy)
{
    public static Decision<VoteEvent> Decide(DeclareVoteResult command, Vote vote, Moment now) =>
        vote.WhyNotOpen() is { } obstacle
            ? obstacle
            : new VoteResultDeclared(
                command.VoteId,
                OpenVoteCount.Of(vote.Rules!, vote.Eligible, vote.Ballots),
                now.Today,
                command.DeclaredBy,
                now.At
            );
}

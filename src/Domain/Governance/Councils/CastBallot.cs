using Sijil.Domain.DataRights;

namespace Sijil.Domain.Governance.Councils;

/// <summary>A member votes, in person and once. What was cast cannot be changed.</summary>
public sealed record CastBallot(VoteId VoteId, Choice Choice, SubjectId CastBy)
{
    public static Decision<VoteEvent> Decide(CastBallot command, Vote vote, DateTimeOffset now) =>
        (vote.WhyNotOpen(), vote.SeatOf(command.CastBy)) switch
        {
            ({ } obstacle, _) => obstacle,
            (_, null) when vote.IsRecused(command.CastBy) => CouncilRejections.Recused,
            (_, null) => CouncilRejections.NotTheHolder,
            (_, { } seat) when vote.Ballots.ContainsKey(seat) => CouncilRejections.AlreadyVoted,
            (_, { } seat) => new BallotCast(command.VoteId, seat, command.Choice, command.CastBy, now),
        };
}

using Sijil.Domain.DataRights;

namespace Sijil.Domain.Governance.Councils;

/// <summary>Lets the seats vote that are held on this day, those of recused members excepted.</summary>
public sealed record OpenVote(VoteId VoteId, SubjectId OpenedBy)
{
    public static Decision<VoteEvent> Decide(OpenVote command, Vote vote, Council council, Moment now)
    {
        SeatHolder[] holders = [.. council.HoldersOn(now.Today).Where(holder => !vote.IsRecused(holder.Member))];
        return vote switch
        {
            _ when vote.WhyNotInPreparation() is { } obstacle => obstacle,
            _ when vote.Interests.Exists(interest => interest.State == InterestState.Undecided) =>
                CouncilRejections.InterestUndecided,
            _ when holders is [] => CouncilRejections.NobodyCanVote,
            _ => new VoteOpened(
                command.VoteId,
                now.Today,
                [.. holders.Select(holder => holder.Seat)],
                vote.Rules!.Quorum.Of(holders.Length),
                holders,
                command.OpenedBy,
                now.At
            ),
        };
    }
}

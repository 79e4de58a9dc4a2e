using Sijil.Domain.DataRights;

namespace Sijil.Domain.Governance.Councils;

/// <summary>Ends a term earlier than was said: somebody resigns, or dies. Votes that were opened before stay as they are.</summary>
/// <param name="Until">The last day on which the seat is held.</param>
public sealed record EndMembership(CouncilId CouncilId, string Seat, DateOnly Until, SubjectId EndedBy)
{
    public static Decision<CouncilEvent> Decide(EndMembership command, Council council, DateTimeOffset now) =>
        (council.IsEstablished(), On(command, council)) switch
        {
            (false, _) => CouncilRejections.CouncilNotFound,
            (_, null) => CouncilRejections.SeatVacant,
            (_, { } membership) when membership.Until == command.Until => CouncilRejections.TermEndsThenAnyway,
            (_, { } membership) => new MembershipEnded(
                command.CouncilId,
                command.Seat,
                membership.From,
                command.Until,
                command.EndedBy,
                now
            ),
        };

    private static Membership? On(EndMembership command, Council council) =>
        council.Memberships.Find(other => other.Seat == command.Seat && other.HoldsOn(command.Until));
}

using Sijil.Domain.DataRights;

namespace Sijil.Domain.Governance.Councils;

/// <summary>Puts a person on a seat for a term. Terms are public law and may lie in the past.</summary>
/// <param name="Identified">Whether a national id says who it is: two seats of one person must not look like two persons.</param>
public sealed record AppointMember(
    CouncilId CouncilId,
    string Seat,
    SubjectId Member,
    bool Identified,
    PublicDisclosure HolderName,
    DateOnly From,
    DateOnly? Until,
    SubjectId AppointedBy
)
{
    public static Decision<CouncilEvent> Decide(AppointMember command, Council council, DateTimeOffset now) =>
        command switch
        {
            _ when !council.IsEstablished() => CouncilRejections.CouncilNotFound,
            _ when !council.Seats.Contains(command.Seat) => CouncilRejections.SeatUnknown,
            { Identified: false } => CouncilRejections.MemberUnidentified,
            _ when command.Until < command.From => CouncilRejections.TermEndsBeforeItBegins,
            _ when Meeting(command, council).Any(other => other.Seat == command.Seat) => CouncilRejections.SeatTaken,
            _ when Meeting(command, council).Any(other => other.Member == command.Member) =>
                CouncilRejections.MemberHoldsSeat,
            _ => new MemberAppointed(
                command.CouncilId,
                command.Seat,
                command.Member,
                command.HolderName,
                command.From,
                command.Until,
                command.AppointedBy,
                now
            ),
        };

    private static IEnumerable<Membership> Meeting(AppointMember command, Council council) =>
        council.Memberships.Where(other => other.Meets(command.From, command.Until));
}

using Sijil.Domain.DataRights;

namespace Sijil.Domain.Governance.Councils;

/// <summary>A council begins: how many seats it has, and by what rules it decides.</summary>
public sealed record EstablishCouncil(
    string Code,
    Wording Name,
    IReadOnlyList<string> Seats,
    CouncilRules Rules,
    SubjectId EstablishedBy
)
{
    /// <summary>More would be an assembly whose ballots do not fit into one result.</summary>
    public const int MostSeats = 500;

    public static Decision<CouncilEvent> Decide(EstablishCouncil command, Council council, DateTimeOffset now) =>
        command switch
        {
            _ when council.IsEstablished() => CouncilRejections.CouncilAlreadyEstablished,
            _ when !Council.IsCode(command.Code) => CouncilRejections.CouncilCodeMalformed,
            _ when !command.Name.IsComplete() => GovernanceRejections.NameIncomplete,
            { Seats.Count: 0 or > MostSeats } => CouncilRejections.SeatsMissing,
            _ when !command.Seats.All(Council.IsCode) => CouncilRejections.SeatCodeMalformed,
            _ when command.Seats.Distinct().Count() < command.Seats.Count => CouncilRejections.SeatNamedTwice,
            _ when WhyNot(command.Rules, command.Seats) is { } obstacle => obstacle,
            _ => new CouncilEstablished(
                CouncilId.Of(command.Code),
                command.Code,
                command.Name,
                command.Seats,
                command.Rules,
                command.EstablishedBy,
                now
            ),
        };

    internal static Rejection? WhyNot(CouncilRules rules, IEnumerable<string> seats) =>
        !rules.Quorum.IsProper() ? CouncilRejections.QuorumMalformed
        : !seats.Contains(rules.PresidingSeat) ? CouncilRejections.SeatUnknown
        : null;
}

using Sijil.Domain.DataRights;

namespace Sijil.Domain.Governance.Acts;

/// <summary>Enters an act of the state or of the municipality with its first text. It may have been law for long.</summary>
/// <param name="Act">The address under which it is known for ever.</param>
/// <param name="Source">Where it was officially published.</param>
public sealed record RegisterLegalAct(
    string Act,
    LawWording Title,
    IReadOnlyCollection<ClauseWording> Clauses,
    DateOnly InForceFrom,
    Transition Transition,
    string Source,
    SubjectId RegisteredBy
)
{
    public static Decision<LegalActEvent> Decide(RegisterLegalAct command, LegalAct act, Moment now) =>
        act switch
        {
            _ when act.IsRegistered() => GovernanceRejections.ActAlreadyRegistered,
            _ when !ActAddress.IsAddress(command.Act) => GovernanceRejections.ActAddressMalformed,
            _ when command.Title.IsMissing() => GovernanceRejections.ActTitleMissing,
            _ when command.Clauses.Count == 0 => GovernanceRejections.ActWithoutClauses,
            _ when string.IsNullOrWhiteSpace(command.Source) => GovernanceRejections.LegalSourceMissing,
            _ when ClauseWordings.WhyNot(command.Clauses) is { } obstacle => obstacle,
            _ => Registered(command, LegalActId.Of(command.Act), now),
        };

    private static LegalActEvent[] Registered(RegisterLegalAct command, LegalActId id, Moment now) =>
        [
            new LegalActRegistered(
                id,
                command.Act,
                command.Title,
                command.InForceFrom,
                command.Transition,
                command.Source,
                command.RegisteredBy,
                now.At
            ),
            .. ClauseWordings.Enacted(command.Clauses, id, command.Act, version: 1, command.InForceFrom),
        ];
}

using Sijil.Domain.DataRights;

namespace Sijil.Domain.Governance.Acts;

/// <summary>Gives an act a new version from a day on. Amendments may come into force in another order than they were made in.</summary>
/// <param name="Clauses">What is new or reads differently, in all languages in which it is to be read from then on.</param>
/// <param name="Repealed">The clauses the act no longer has.</param>
public sealed record AmendLegalAct(
    LegalActId ActId,
    IReadOnlyCollection<ClauseWording> Clauses,
    IReadOnlyCollection<string> Repealed,
    DateOnly InForceFrom,
    Transition Transition,
    string Source,
    SubjectId AmendedBy
)
{
    public static Decision<LegalActEvent> Decide(AmendLegalAct command, LegalAct act, Moment now) =>
        act switch
        {
            _ when !act.IsRegistered() => GovernanceRejections.ActNotFound,
            _ when command.InForceFrom < act.Versions[0].From => GovernanceRejections.ChangeBeforeAct,
            _ when act.Repeal?.From <= command.InForceFrom => GovernanceRejections.ActRepealed,
            _ when command.Clauses.Count + command.Repealed.Count == 0 => GovernanceRejections.AmendmentChangesNothing,
            _ when string.IsNullOrWhiteSpace(command.Source) => GovernanceRejections.LegalSourceMissing,
            _ when ClauseWordings.WhyNot(command.Clauses) is { } obstacle => obstacle,
            _ when NamesTwice(command) => GovernanceRejections.ClauseNamedTwice,
            _ when command.Repealed.Any(clause => act.ClauseOn(clause, command.InForceFrom) is null) =>
                GovernanceRejections.ClauseUnknown,
            _ => Amended(command, act, now),
        };

    private static bool NamesTwice(AmendLegalAct command) =>
        command.Repealed.Distinct().Count() < command.Repealed.Count
        || command.Repealed.Intersect(command.Clauses.Select(wording => wording.Clause)).Any();

    private static LegalActEvent[] Amended(AmendLegalAct command, LegalAct act, Moment now)
    {
        var version = act.Versions.Count + 1;
        return
        [
            new LegalActAmended(
                act.Id,
                act.Address,
                version,
                command.InForceFrom,
                command.Transition,
                command.Source,
                command.AmendedBy,
                now.At
            ),
            .. ClauseWordings.Enacted(command.Clauses, act.Id, act.Address, version, command.InForceFrom),
            .. command.Repealed.Select(clause => new ClauseRepealed(
                act.Id,
                act.Address,
                version,
                clause,
                command.InForceFrom
            )),
        ];
    }
}

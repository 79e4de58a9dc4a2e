using Sijil.Domain.DataRights;

namespace Sijil.Domain.Governance.Acts;

/// <summary>
/// Makes the register say what the act says, where it did not, or adds a language that was left out. The law itself does not change
/// by it: that takes an amendment.
/// </summary>
/// <param name="Version">The version of the act that brought the clause.</param>
public sealed record CorrectClause(
    LegalActId ActId,
    int Version,
    string Clause,
    string Language,
    ClauseText Text,
    string Source,
    SubjectId CorrectedBy
)
{
    public static Decision<LegalActEvent> Decide(CorrectClause command, LegalAct act, Moment now) =>
        (act, act.Version(command.Clause, command.Version)) switch
        {
            _ when !act.IsRegistered() => GovernanceRejections.ActNotFound,
            (_, null) => GovernanceRejections.ClauseUnknown,
            (_, { } known) when known.IsRepealed() => GovernanceRejections.ClauseUnknown,
            (_, { } known) when known.Texts.GetValueOrDefault(command.Language) == command.Text =>
                GovernanceRejections.CorrectionChangesNothing,
            _ when string.IsNullOrWhiteSpace(command.Source) => GovernanceRejections.LegalSourceMissing,
            _ => new ClauseCorrected(
                act.Id,
                act.Address,
                command.Version,
                command.Clause,
                command.Language,
                command.Text.Digest,
                command.Text.Length,
                command.Source,
                command.CorrectedBy,
                now.At
            ),
        };
}

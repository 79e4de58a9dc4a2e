using Sijil.Domain.DataRights;

namespace Sijil.Domain.Governance.Acts;

/// <summary>Ends an act from a day on. The day may have passed: a court can annul an act from its beginning.</summary>
/// <remarks>Decisions that rest on the act stay what they are; the register lists those that cite what is no longer law.</remarks>
public sealed record RepealLegalAct(
    LegalActId ActId,
    DateOnly RepealedFrom,
    Transition Transition,
    string Source,
    SubjectId RepealedBy
)
{
    public static Decision<LegalActEvent> Decide(RepealLegalAct command, LegalAct act, Moment now) =>
        act switch
        {
            _ when !act.IsRegistered() => GovernanceRejections.ActNotFound,
            { Repeal: not null } => GovernanceRejections.ActRepealed,
            _ when command.RepealedFrom < act.Versions[0].From => GovernanceRejections.ChangeBeforeAct,
            _ when string.IsNullOrWhiteSpace(command.Source) => GovernanceRejections.LegalSourceMissing,
            _ => new LegalActRepealed(
                act.Id,
                act.Address,
                command.RepealedFrom,
                command.Transition,
                command.Source,
                command.RepealedBy,
                now.At
            ),
        };
}

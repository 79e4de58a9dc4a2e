using Sijil.Domain.DataRights;
using Sijil.Domain.Governance;

namespace Sijil.Domain.Permits;

/// <summary>The permit follows from a granted application, once its applicant has been notified.</summary>
public sealed record IssuePermit(
    PermitId PermitId,
    PermitApplicationId ApplicationId,
    string Number,
    DateOnly IssuedOn,
    SubjectId IssuedBy
)
{
    public static Decision<PermitEvent> Decide(
        IssuePermit command,
        Permit permit,
        PermitApplication application,
        PermitTypeVersion version,
        Moment now
    ) =>
        application switch
        {
            _ when command.PermitId != PermitId.Of(command.ApplicationId) => throw new ArgumentException(
                "The id of a permit follows from its application.",
                nameof(command)
            ),
            { Phase: ApplicationPhase.Unknown } => PermitRejections.NotFound,
            _ when permit is not Permit.Unknown => PermitRejections.AlreadyIssued,
            { Ruling.Outcome: PermitOutcome.Refuse, NotifiedOn: not null } => PermitRejections.NotGranted,
            { NotifiedOn: null } => PermitRejections.NotNotified,
            _ when command.IssuedOn > now.Today => PermitRejections.DateInTheFuture,
            _ when command.IssuedOn < application.NotifiedOn => PermitRejections.IssuedBeforeNotification,
            _ => new PermitIssued(
                command.PermitId,
                command.Number,
                command.ApplicationId,
                application.TypeCode,
                application.TypeVersion,
                application.Applicant,
                command.IssuedOn,
                version.PinnedBy(application).Rules.ValidUntil(command.IssuedOn),
                command.IssuedBy,
                now.At
            ),
        };
}

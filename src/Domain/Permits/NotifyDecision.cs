using Sijil.Domain.DataRights;
using Sijil.Domain.Governance;

namespace Sijil.Domain.Permits;

/// <summary>The applicant is told of the decision; from that day it is public and objections can be lodged.</summary>
public sealed record NotifyDecision(
    PermitApplicationId ApplicationId,
    DateOnly NotifiedOn,
    Channel Channel,
    PublicDisclosure Reasons,
    SubjectId NotifiedBy
)
{
    public static Decision<PermitApplicationEvent> Decide(
        NotifyDecision command,
        PermitApplication application,
        Moment now
    ) =>
        application switch
        {
            { Phase: ApplicationPhase.Unknown } => PermitRejections.NotFound,
            { Phase: ApplicationPhase.Withdrawn } => PermitRejections.Withdrawn,
            { Phase: ApplicationPhase.Notified } => PermitRejections.AlreadyNotified,
            { Ruling: null } => PermitRejections.NotDecided,
            _ when application.WhyBarred(command.NotifiedBy) is { } reason => reason,
            _ when command.NotifiedOn > now.Today => PermitRejections.DateInTheFuture,
            { Ruling: { } ruling } when command.NotifiedOn < ruling.DecidedOn =>
                PermitRejections.NotifiedBeforeDecision,
            // The commitment is the same, so anyone can see that the reasons published are the reasons decided.
            { Ruling: { } ruling } when command.Reasons.Commitment != ruling.ReasonsCommitment =>
                PermitRejections.OtherReasons,
            { Ruling: { Basis: { } basis } ruling } => new DecisionNotifiedOnBasis(
                command.ApplicationId,
                application.Number,
                ruling.Outcome,
                ruling.DecidedOn,
                command.Reasons,
                command.NotifiedOn,
                command.Channel,
                command.NotifiedBy,
                now.At,
                basis
            ),
            { Ruling: { } ruling } => new DecisionNotifiedBasisUnknown(
                command.ApplicationId,
                application.Number,
                ruling.Outcome,
                ruling.DecidedOn,
                command.Reasons,
                command.NotifiedOn,
                command.Channel,
                command.NotifiedBy,
                now.At
            ),
        };
}

using Sijil.Domain.DataRights;
using Sijil.Domain.Governance;

namespace Sijil.Domain.Permits;

/// <summary>Somebody applies for a permit, or a clerk registers an application that came on paper.</summary>
public sealed record SubmitApplication(
    PermitApplicationId ApplicationId,
    string Number,
    SubjectId Applicant,
    ApplicantKind ApplicantKind,
    SealedValue ApplicantName,
    SealedValue? NationalId,
    SealedValue? Contact,
    SealedValue SiteAddress,
    SealedValue Description,
    SubjectId? Agent,
    string Unit,
    DateOnly ReceivedOn,
    Channel Channel,
    SubjectId SubmittedBy
)
{
    /// <param name="units">The units that exist, as far as is known: in any other nobody would ever find the application.</param>
    public static Decision<PermitApplicationEvent> Decide(
        SubmitApplication command,
        PermitApplication application,
        PermitType type,
        IReadOnlyCollection<string> units,
        Moment now
    ) =>
        type.VersionOn(command.ReceivedOn) switch
        {
            _ when application.Phase != ApplicationPhase.Unknown => PermitRejections.AlreadySubmitted,
            _ when command.ReceivedOn > now.Today => PermitRejections.DateInTheFuture,
            null => PermitRejections.TypeNotInForce,
            _ when !units.Contains(command.Unit) => PermitRejections.UnitUnknown,
            { } version => Submitted(command, version, now),
        };

    private static ApplicationSubmitted Submitted(SubmitApplication command, PermitTypeVersion version, Moment now) =>
        new(
            command.ApplicationId,
            command.Number,
            version.TypeId,
            version.Code,
            version.Number,
            command.Applicant,
            command.ApplicantKind,
            command.ApplicantName,
            command.NationalId,
            command.Contact,
            command.SiteAddress,
            command.Description,
            command.Agent,
            command.Unit,
            command.ReceivedOn,
            command.Channel,
            command.SubmittedBy,
            now.At
        );
}

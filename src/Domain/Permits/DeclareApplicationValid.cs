using Sijil.Domain.DataRights;
using Sijil.Domain.Governance;

namespace Sijil.Domain.Permits;

/// <summary>An officer finds the application complete, which makes it public and computes the day by which it must be decided.</summary>
/// <remarks>The officer states the public wording of address and description; the applicant's own stays sealed.</remarks>
public sealed record DeclareApplicationValid(
    PermitApplicationId ApplicationId,
    DateOnly ValidFrom,
    DateOnly CheckedOn,
    PublicDisclosure SiteAddress,
    PublicDisclosure Description,
    SubjectId DeclaredBy
)
{
    public static Decision<PermitApplicationEvent> Decide(
        DeclareApplicationValid command,
        PermitApplication application,
        PermitTypeVersion version,
        Calendar calendar,
        Moment now
    ) =>
        application switch
        {
            _ when application.WhyClosed() is { } reason => reason,
            { Phase: ApplicationPhase.Valid } => PermitRejections.AlreadyValid,
            _ when application.WhyBarred(command.DeclaredBy) is { } reason => reason,
            _ when command.CheckedOn > now.Today => PermitRejections.DateInTheFuture,
            _ when command.ValidFrom > command.CheckedOn => PermitRejections.ValidAfterCheck,
            _ when command.ValidFrom < application.ReceivedOn => PermitRejections.ValidBeforeReceipt,
            _ when application.HasOpenRoundOn(command.CheckedOn) => PermitRejections.CompletenessOpen,
            _ when command.ValidFrom < CompleteSince(application) => PermitRejections.ValidBeforeComplete,
            _ => Valid(command, application, version.PinnedBy(application).Rules, calendar, now),
        };

    /// <summary>A correction does not change the day from which an application is valid; what was missing does.</summary>
    private static DateOnly? CompleteSince(PermitApplication application) =>
        application.Rounds.Where(round => round.Kind == CompletenessKind.Incomplete).Max(round => round.AnsweredOn);

    private static ApplicationDeclaredValid Valid(
        DeclareApplicationValid command,
        PermitApplication application,
        PermitTypeRules rules,
        Calendar calendar,
        Moment now
    )
    {
        var start = rules.ClockStart == ClockStart.Receipt ? application.ReceivedOn : command.ValidFrom;
        var term = Term.Of(
            rules.DecisionTerm,
            start,
            application.StopsAsOf(command.CheckedOn),
            rules.CalendarId,
            calendar
        );
        return new(
            command.ApplicationId,
            application.Number,
            application.TypeCode,
            application.TypeVersion,
            application.ReceivedOn,
            command.ValidFrom,
            command.CheckedOn,
            command.SiteAddress,
            command.Description,
            term,
            TermCalculation.Of(term, calendar).LastDay,
            command.DeclaredBy,
            now.At
        );
    }
}

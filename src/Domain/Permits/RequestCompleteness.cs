using Sijil.Domain.DataRights;
using Sijil.Domain.Governance;

namespace Sijil.Domain.Permits;

/// <summary>An officer asks the applicant to complete or correct the file, which stops the statutory clock.</summary>
public sealed record RequestCompleteness(
    PermitApplicationId ApplicationId,
    CompletenessKind Kind,
    SealedValue Items,
    DateOnly NoticeOn,
    SubjectId RequestedBy
)
{
    public static Decision<PermitApplicationEvent> Decide(
        RequestCompleteness command,
        PermitApplication application,
        PermitTypeVersion version,
        Calendar calendar,
        Moment now
    ) =>
        application.Rounds.LastOrDefault() switch
        {
            _ when application.WhyClosed() is { } reason => reason,
            _ when application.WhyBarred(command.RequestedBy) is { } reason => reason,
            _ when command.NoticeOn > now.Today => PermitRejections.DateInTheFuture,
            _ when command.NoticeOn < application.ReceivedOn => PermitRejections.NoticeBeforeReceipt,
            { } last when last.IsOpenOn(command.NoticeOn) => PermitRejections.CompletenessOpen,
            { } last when command.NoticeOn < last.EndedOn() => PermitRejections.NoticeBeforeLastAnswer,
            _ => Requested(command, application, version.PinnedBy(application).Rules, calendar, now),
        };

    private static CompletenessRequested Requested(
        RequestCompleteness command,
        PermitApplication application,
        PermitTypeRules rules,
        Calendar calendar,
        Moment now
    )
    {
        var answerTerm = Term.Of(rules.AnswerTerm, command.NoticeOn, [], rules.CalendarId, calendar);
        return new(
            command.ApplicationId,
            application.Rounds.Count + 1,
            command.Kind,
            command.Items,
            command.NoticeOn,
            TermCalculation.Of(answerTerm, calendar).LastDay,
            rules.Stops.FirstDay(command.NoticeOn),
            rules.Stops.EffectOf(command.Kind),
            command.RequestedBy,
            now.At
        );
    }
}

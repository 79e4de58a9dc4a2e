using Sijil.Domain.DataRights;
using Sijil.Domain.Governance;

namespace Sijil.Domain.Permits;

/// <summary>The applicant answers a request for completion; where the clock was stopped by it, it runs again.</summary>
public sealed record AnswerCompleteness(
    PermitApplicationId ApplicationId,
    SealedValue? Answer,
    DateOnly ReceivedOn,
    Channel Channel,
    SubjectId RegisteredBy
)
{
    public static Decision<PermitApplicationEvent> Decide(
        AnswerCompleteness command,
        PermitApplication application,
        Calendar calendar,
        Moment now
    ) =>
        application.Rounds.LastOrDefault() switch
        {
            _ when application.WhyClosed() is { } reason => reason,
            _ when application.WhyBarred(command.RegisteredBy) is { } reason => reason,
            null or { AnsweredOn: not null } => PermitRejections.NothingToAnswer,
            _ when command.ReceivedOn > now.Today => PermitRejections.DateInTheFuture,
            { } last when command.ReceivedOn < last.NoticeOn => PermitRejections.AnswerBeforeNotice,
            { } last => Answered(command, application, last.Number, calendar, now),
        };

    private static PermitApplicationEvent[] Answered(
        AnswerCompleteness command,
        PermitApplication application,
        int round,
        Calendar calendar,
        Moment now
    )
    {
        var answered = new CompletenessAnswered(
            command.ApplicationId,
            round,
            command.Answer,
            command.ReceivedOn,
            command.Channel,
            command.RegisteredBy,
            now.At
        );
        var moved = RecalculateTerm.Moved(PermitApplication.Evolve(application, answered), now.Today, calendar, now);
        return moved is null ? [answered] : [answered, moved];
    }
}

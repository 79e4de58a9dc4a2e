using Sijil.Application.DataRights;
using Sijil.Application.Governance;
using Sijil.Domain;
using Sijil.Domain.Governance;
using Sijil.Domain.Permits;

namespace Sijil.Application.Permits;

public sealed class RequestCompletenessHandler(Recorder recorder, Vault vault)
{
    /// <summary>
    /// Where a backlog is registered the answer is often at hand too, and the clock need not be moved in between. Being late changes
    /// no legal date.
    /// </summary>
    private static readonly TimeSpan ForRegistering = TimeSpan.FromHours(1);

    /// <summary>
    /// Asks the applicant to complete or correct the file. When the answer term has run out unused, the clock runs again.
    /// </summary>
    public Task<Outcome> Handle(
        PermitApplicationId id,
        CompletenessRequestForm form,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Act(
            id,
            instruction,
            async (application, attempt, stop) =>
            {
                var version = await attempt.Pinned(application, stop);
                var calendar = await attempt.CalendarOf(version, stop);
                var sealing = await vault.BeginSealing(attempt, application.Applicant, stop);
                var items = sealing.Seal(PersonalFields.CompletenessItems, form.Items);
                var command = new RequestCompleteness(id, form.Kind, items, form.NoticeOn, instruction.Actor.Person);
                var moment = await attempt.Moment(stop);
                var decision = RequestCompleteness.Decide(command, application, version, calendar, moment);
                await WakeWhenUnanswered(decision, attempt, stop);
                return decision;
            },
            cancellation
        );

    private static async ValueTask WakeWhenUnanswered(
        Decision<PermitApplicationEvent> decision,
        Attempt attempt,
        CancellationToken cancellation
    )
    {
        if (decision is not Decision<PermitApplicationEvent>.Accepted accepted)
            return;

        var zone = await attempt.Zone(cancellation);
        var soonest = attempt.Now + ForRegistering;
        foreach (var requested in accepted.Events.OfType<CompletenessRequested>())
        {
            var ended = LegalDay.EndOf(requested.AnswerDueOn, zone);
            var message = new TermMayHaveMoved(requested.ApplicationId.Value, requested.AnswerDueOn.AddDays(1));
            attempt.Send(message, ended > soonest ? ended : soonest);
        }
    }
}

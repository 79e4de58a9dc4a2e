using Sijil.Domain.Governance;
using Sijil.Domain.Permits;
using Sijil.Domain.Specs.Governance;

namespace Sijil.Domain.Specs.Permits;

public class AnswerCompletenessSpecs
{
    private static readonly AnswerCompleteness Answer = new(
        AnApplication.Id,
        AnApplication.Sealed("answer"),
        new(2026, 3, 16),
        Channel.Online,
        AnApplication.Clerk
    );

    private static History<PermitApplication, PermitApplicationEvent> Asked =>
        AnApplication.Submitted.And(AnApplication.Requested());

    private static History<PermitApplication, PermitApplicationEvent> ValidAndAsked =>
        AnApplication.Valid.And(AnApplication.Requested());

    [Fact]
    public void An_answer_completes_the_file() => Decide(Answer, Asked).Then(AnApplication.Answered("2026-03-16"));

    [Fact]
    public void Nobody_registers_an_answer_in_their_own_application() =>
        Decide(Answer with { RegisteredBy = AnApplication.Applicant }, Asked)
            .ThenRejected(PermitRejections.OwnApplication);

    [Fact]
    public void Who_has_an_interest_registers_no_answer() =>
        Decide(Answer, Asked.And(AnApplication.Conflicted(AnApplication.Clerk)))
            .ThenRejected(PermitRejections.ConflictOfInterest);

    [Fact]
    public void An_answer_sets_a_paused_clock_going_again() =>
        Decide(Answer, ValidAndAsked)
            .Then(AnApplication.Answered("2026-03-16"), Moved("2026-05-05", ATerm.Stop("2026-03-10", "2026-03-16")));

    [Fact]
    public void An_answer_restarts_the_full_term_where_something_was_missing() =>
        Decide(Answer, AnApplication.Valid.And(AnApplication.Requested(kind: CompletenessKind.Incomplete)))
            .Then(
                AnApplication.Answered("2026-03-16"),
                Moved("2026-05-11", ATerm.Stop("2026-03-10", "2026-03-16", StopEffect.Restart))
            );

    [Fact]
    public void A_timely_answer_registered_late_counts_from_the_day_it_came() =>
        ValidAndAsked
            .When(application =>
                AnswerCompleteness.Decide(
                    Answer,
                    application,
                    ACalendar.EnglandAndWales,
                    AnApplication.On("2026-04-20")
                )
            )
            .Then(AnApplication.Answered("2026-03-16"), Moved("2026-05-05", ATerm.Stop("2026-03-10", "2026-03-16")));

    [Fact]
    public void A_late_answer_does_not_prolong_the_stop() =>
        Decide(
                Answer with
                {
                    ReceivedOn = new(2026, 4, 1),
                },
                AnApplication.Valid.And(AnApplication.Requested("2026-03-10", "2026-03-13"))
            )
            .Then(AnApplication.Answered("2026-04-01"), Moved("2026-05-01", ATerm.Stop("2026-03-10", "2026-03-13")));

    [Fact]
    public void A_late_completion_still_restarts_a_clock_that_runs() =>
        Decide(
                Answer with
                {
                    ReceivedOn = new(2026, 4, 1),
                },
                AnApplication.Valid.And(
                    AnApplication.Requested("2026-03-10", "2026-03-13", CompletenessKind.Incomplete)
                )
            )
            .Then(
                AnApplication.Answered("2026-04-01"),
                Moved(
                    "2026-05-27",
                    ATerm.Stop("2026-03-10", "2026-03-13"),
                    ATerm.Stop("2026-04-01", "2026-04-01", StopEffect.Restart)
                )
            );

    [Fact]
    public void A_clock_that_had_run_out_before_the_request_stays_where_it_was() =>
        AnApplication
            .Valid.And(AnApplication.Requested("2026-04-28", "2026-05-20", CompletenessKind.Incomplete))
            .When(application =>
                AnswerCompleteness.Decide(
                    Answer with
                    {
                        ReceivedOn = new(2026, 5, 6),
                    },
                    application,
                    ACalendar.EnglandAndWales,
                    AnApplication.On("2026-05-06")
                )
            )
            .Then(AnApplication.Answered("2026-05-06"));

    [Fact]
    public void Where_nothing_was_asked_nothing_is_answered() =>
        Decide(Answer, AnApplication.Submitted).ThenRejected(PermitRejections.NothingToAnswer);

    [Fact]
    public void A_request_is_answered_once() =>
        Decide(Answer, Asked.And(AnApplication.Answered("2026-03-12"))).ThenRejected(PermitRejections.NothingToAnswer);

    [Fact]
    public void An_answer_does_not_come_before_the_request() =>
        Decide(Answer with { ReceivedOn = new(2026, 3, 9) }, Asked).ThenRejected(PermitRejections.AnswerBeforeNotice);

    [Fact]
    public void An_answer_is_not_dated_after_today() =>
        Decide(Answer with { ReceivedOn = new(2026, 4, 2) }, Asked).ThenRejected(PermitRejections.DateInTheFuture);

    [Fact]
    public void A_withdrawn_application_takes_no_answer() =>
        Decide(Answer, AnApplication.Withdrawn).ThenRejected(PermitRejections.Withdrawn);

    private static TermRecalculated Moved(string newLastDay, params ClockStop[] stops) =>
        new(
            AnApplication.Id,
            new(2026, 4, 27),
            ADay.Of(newLastDay),
            RecalculationCause.ClockResumed,
            ACalendar.EnglandAndWales.Version,
            AnApplication.Term with
            {
                Stops = stops,
            },
            AnApplication.Now.At
        );

    private static Answer<PermitApplicationEvent> Decide(
        AnswerCompleteness command,
        History<PermitApplication, PermitApplicationEvent> history
    ) =>
        history.When(application =>
            AnswerCompleteness.Decide(command, application, ACalendar.EnglandAndWales, AnApplication.Now)
        );
}

using Sijil.Domain.Governance;
using Sijil.Domain.Permits;
using Sijil.Domain.Specs.Governance;

namespace Sijil.Domain.Specs.Permits;

public class RecalculateTermSpecs
{
    private static readonly RecalculateTerm Recalculate = new(AnApplication.Id, new(2026, 4, 1));

    /// <summary>A funeral announced for the Monday on which the eight weeks end.</summary>
    private static readonly Calendar WithAFuneral = Calendar.Evolve(
        ACalendar.EnglandAndWales,
        ACalendar.Declared("2026-04-27")
    );

    private static readonly TermRecalculated Moved = new(
        AnApplication.Id,
        new(2026, 4, 27),
        new(2026, 4, 28),
        RecalculationCause.CalendarChanged,
        WithAFuneral.Version,
        AnApplication.Term.Under(WithAFuneral),
        AnApplication.Now.At
    );

    [Fact]
    public void A_new_free_day_moves_a_running_clock() => Decide(AnApplication.Recommended(), WithAFuneral).Then(Moved);

    [Fact]
    public void A_free_day_that_is_taken_back_moves_it_back() =>
        Decide(AnApplication.Valid.And(Moved), Calendar.Evolve(WithAFuneral, ACalendar.Revoked("2026-04-27")))
            .Then(
                Moved with
                {
                    OldLastDay = new(2026, 4, 28),
                    NewLastDay = new(2026, 4, 27),
                    CalendarVersion = WithAFuneral.Version + 1,
                    Term = AnApplication.Term with { CalendarVersion = WithAFuneral.Version + 1 },
                }
            );

    [Fact]
    public void A_free_day_elsewhere_leaves_no_trace() =>
        Decide(AnApplication.Valid, Calendar.Evolve(ACalendar.EnglandAndWales, ACalendar.Declared("2026-04-20")))
            .Then();

    [Fact]
    public void A_clock_that_has_run_out_is_not_moved() =>
        Decide(Recalculate with { CausedOn = new(2026, 4, 28) }, AnApplication.Valid, WithAFuneral, "2026-04-28")
            .Then();

    [Fact]
    public void A_late_job_decides_as_a_timely_one_would_have() =>
        Decide(Recalculate with { CausedOn = new(2026, 4, 27) }, AnApplication.Valid, WithAFuneral, "2026-06-01")
            .Then(Moved);

    [Fact]
    public void A_stopped_clock_is_computed_when_it_runs_again() =>
        Decide(
                Recalculate with
                {
                    CausedOn = new(2026, 3, 31),
                },
                AnApplication.Valid.And(AnApplication.Requested()),
                WithAFuneral
            )
            .Then();

    [Fact]
    public void A_clock_runs_again_when_the_answer_term_has_run_out_unused() =>
        Decide(AnApplication.Valid.And(AnApplication.Requested()), ACalendar.EnglandAndWales).Then(Lapsed);

    [Fact]
    public void A_timely_answer_that_turns_up_later_takes_the_days_back() =>
        AnApplication
            .Valid.And(AnApplication.Requested(), Lapsed)
            .When(application =>
                AnswerCompleteness.Decide(
                    new(
                        AnApplication.Id,
                        AnApplication.Sealed("answer"),
                        new(2026, 3, 16),
                        Channel.Online,
                        AnApplication.Clerk
                    ),
                    application,
                    ACalendar.EnglandAndWales,
                    AnApplication.On("2026-06-01")
                )
            )
            .Then(
                AnApplication.Answered("2026-03-16"),
                Lapsed with
                {
                    OldLastDay = new(2026, 5, 19),
                    NewLastDay = new(2026, 5, 5),
                    Term = AnApplication.Term with { Stops = [ATerm.Stop("2026-03-10", "2026-03-16")] },
                }
            );

    [Fact]
    public void An_answer_that_came_before_the_clock_stopped_takes_the_whole_stop_back()
    {
        var stoppedFromTheNextDay = AnApplication.Requested() with { StoppedFrom = new(2026, 3, 11) };
        var lapsed = Lapsed with
        {
            NewLastDay = new(2026, 5, 18),
            Term = AnApplication.Term with { Stops = [ATerm.Stop("2026-03-11", "2026-03-31")] },
        };

        AnApplication
            .Valid.And(stoppedFromTheNextDay, lapsed)
            .When(application =>
                AnswerCompleteness.Decide(
                    new(AnApplication.Id, null, new(2026, 3, 10), Channel.Counter, AnApplication.Clerk),
                    application,
                    ACalendar.EnglandAndWales,
                    AnApplication.On("2026-06-01")
                )
            )
            .Then(
                AnApplication.Answered("2026-03-10") with
                {
                    Answer = null,
                    Channel = Channel.Counter,
                },
                lapsed with
                {
                    OldLastDay = new(2026, 5, 18),
                    NewLastDay = new(2026, 4, 27),
                    Term = AnApplication.Term,
                }
            );
    }

    /// <summary>The stop pushes the count from the free Monday to the Tuesday on which the term ended anyway.</summary>
    [Fact]
    public void What_stopped_a_clock_is_recorded_even_where_the_last_day_stays() =>
        Decide(AnApplication.Valid.And(Moved, AnApplication.Requested("2026-03-10", "2026-03-10")), WithAFuneral)
            .Then(
                Moved with
                {
                    OldLastDay = new(2026, 4, 28),
                    Cause = RecalculationCause.ClockResumed,
                    Term = Moved.Term with { Stops = [ATerm.Stop("2026-03-10", "2026-03-10")] },
                }
            );

    [Fact]
    public void There_is_no_clock_before_the_application_is_valid() =>
        Decide(AnApplication.Submitted, WithAFuneral).ThenRejected(PermitRejections.NotYetValid);

    [Fact]
    public void There_is_no_clock_any_more_once_it_is_decided() =>
        Decide(AnApplication.Decided, WithAFuneral).ThenRejected(PermitRejections.AlreadyDecided);

    [Fact]
    public void A_cause_does_not_lie_after_today() =>
        Decide(Recalculate with { CausedOn = new(2026, 4, 2) }, AnApplication.Valid, WithAFuneral, "2026-04-01")
            .ThenRejected(PermitRejections.DateInTheFuture);

    private static readonly TermRecalculated Lapsed = new(
        AnApplication.Id,
        new(2026, 4, 27),
        new(2026, 5, 19),
        RecalculationCause.ClockResumed,
        ACalendar.EnglandAndWales.Version,
        AnApplication.Term with
        {
            Stops = [ATerm.Stop("2026-03-10", "2026-03-31")],
        },
        AnApplication.Now.At
    );

    private static Answer<PermitApplicationEvent> Decide(
        History<PermitApplication, PermitApplicationEvent> history,
        Calendar calendar
    ) => Decide(Recalculate, history, calendar, "2026-04-01");

    private static Answer<PermitApplicationEvent> Decide(
        RecalculateTerm command,
        History<PermitApplication, PermitApplicationEvent> history,
        Calendar calendar,
        string today = "2026-04-01"
    ) => history.When(application => RecalculateTerm.Decide(command, application, calendar, AnApplication.On(today)));
}

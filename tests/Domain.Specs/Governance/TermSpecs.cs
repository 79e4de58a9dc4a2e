using Sijil.Domain.Governance;

namespace Sijil.Domain.Specs.Governance;

public class TermSpecs
{
    [Theory]
    [InlineData(1, TermUnit.CalendarDays, "2026-03-03")]
    [InlineData(6, TermUnit.Weeks, "2026-04-13")]
    [InlineData(1, TermUnit.WorkingDays, "2026-03-03")]
    public void The_day_of_the_event_is_not_counted(int length, TermUnit unit, string lastDay) =>
        ATerm.Of(length, unit).From("2026-03-02").EndsOn(lastDay);

    [Theory]
    [InlineData(CountsFrom.EventDay, "2026-01-31", "2026-02-28")]
    [InlineData(CountsFrom.FollowingDay, "2026-01-31", "2026-02-28")]
    [InlineData(CountsFrom.EventDay, "2026-02-28", "2026-03-28")]
    [InlineData(CountsFrom.FollowingDay, "2026-02-28", "2026-03-31")]
    [InlineData(CountsFrom.EventDay, "2024-01-30", "2024-02-29")]
    [InlineData(CountsFrom.FollowingDay, "2024-01-30", "2024-02-28")]
    public void Laws_differ_on_a_month_that_starts_or_ends_with_one(CountsFrom from, string start, string lastDay) =>
        new TermRule(1, TermUnit.Months, from, Roll.None).From(start).EndsOn(lastDay);

    [Fact]
    public void A_last_day_stays_where_the_law_does_not_move_it() =>
        ATerm.Of(1, TermUnit.Months).From("2026-01-31").EndsOn("2026-02-28");

    [Fact]
    public void The_weekend_is_that_of_the_municipality() =>
        ATerm
            .Of(3, TermUnit.CalendarDays, Roll.Next)
            .From("2026-03-03", ACalendar.Open(Weekend.FridaySaturday).State)
            .EndsOn("2026-03-08");

    [Fact]
    public void A_stop_that_begins_after_the_last_day_changes_nothing() =>
        ATerm
            .Of(10, TermUnit.CalendarDays)
            .From("2026-03-02", ATerm.Stop("2026-03-13", "2026-03-20"))
            .EndsOn("2026-03-12");

    [Fact]
    public void A_completion_asked_for_after_the_last_day_revives_no_term() =>
        ATerm
            .Of(10, TermUnit.CalendarDays)
            .From("2026-03-02", ATerm.Stop("2026-03-13", "2026-03-20", StopEffect.Restart))
            .EndsOn("2026-03-12");

    [Fact]
    public void A_completion_asked_for_in_a_prolonged_term_restarts_it() =>
        ATerm
            .Of(10, TermUnit.CalendarDays)
            .From(
                "2026-03-02",
                ATerm.Stop("2026-03-09", "2026-03-13"),
                ATerm.Stop("2026-03-16", "2026-03-20", StopEffect.Restart)
            )
            .EndsOn("2026-03-30");

    [Fact]
    public void The_last_of_several_completions_counts() =>
        ATerm
            .Of(10, TermUnit.CalendarDays)
            .From(
                "2026-03-02",
                ATerm.Stop("2026-03-16", "2026-03-18", StopEffect.Restart),
                ATerm.Stop("2026-03-04", "2026-03-09", StopEffect.Restart)
            )
            .EndsOn("2026-03-28");

    [Fact]
    public void A_completion_before_the_clock_began_does_not_set_it_back() =>
        ATerm
            .Of(10, TermUnit.CalendarDays)
            .From("2026-03-10", ATerm.Stop("2026-03-02", "2026-03-09", StopEffect.Restart))
            .EndsOn("2026-03-20");

    /// <summary>The count ended on Saturday, the term runs until Monday, and from Monday to Wednesday it is stopped.</summary>
    [Fact]
    public void A_term_never_ends_on_a_stopped_day() =>
        ATerm
            .Of(5, TermUnit.CalendarDays, Roll.Next)
            .From("2026-03-02", ATerm.Stop("2026-03-09", "2026-03-11"))
            .EndsOn("2026-03-12");

    [Fact]
    public void A_stop_that_ended_before_it_began_leaves_out_no_day() =>
        ATerm
            .Of(10, TermUnit.CalendarDays)
            .From("2026-03-02", ATerm.Stop("2026-03-06", "2026-03-05"))
            .EndsOn("2026-03-12");

    [Fact]
    public void A_term_is_computed_with_the_version_of_the_calendar_it_names()
    {
        var term = Term.Of(ATerm.TwoMonths, new(2026, 3, 2), [], ACalendar.Id, ACalendar.Open().State);

        Assert.Throws<ArgumentException>(() => TermCalculation.Of(term, ACalendar.EnglandAndWales));
        Assert.Equal(
            new(2026, 5, 2),
            TermCalculation.Of(term.Under(ACalendar.EnglandAndWales), ACalendar.EnglandAndWales).LastDay
        );
    }

    [Fact]
    public void A_term_stays_with_its_calendar()
    {
        var another = ACalendar.EnglandAndWales with { Id = new(Guid.Parse("018f0000-0000-7000-8000-0000000000cf")) };

        Assert.Throws<ArgumentException>(() => Term.Of(ATerm.TwoMonths, new(2026, 3, 2), [], ACalendar.Id, another));
    }

    [Fact]
    public void Terms_with_the_same_inputs_are_the_same()
    {
        var term = Term.Of(
            ATerm.TwoMonths,
            new(2026, 3, 2),
            [ATerm.Stop("2026-03-09", "2026-03-13")],
            ACalendar.Id,
            ACalendar.EnglandAndWales
        );

        Assert.Equal(term, term with { Stops = [ATerm.Stop("2026-03-09", "2026-03-13")] });
        Assert.Equal(term.GetHashCode(), (term with { Stops = [.. term.Stops] }).GetHashCode());
        Assert.NotEqual(term, term with { Stops = [] });
        Assert.NotEqual(term, term with { CalendarVersion = 1 });
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(TermRule.LongestLength, true)]
    [InlineData(TermRule.LongestLength + 1, false)]
    public void A_term_has_a_length_within_reason(int length, bool usable) =>
        Assert.Equal(usable, ATerm.Of(length, TermUnit.Months).IsUsable());
}

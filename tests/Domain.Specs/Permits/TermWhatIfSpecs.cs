using Sijil.Domain.Governance;
using Sijil.Domain.Permits;
using Sijil.Domain.Specs.Governance;

namespace Sijil.Domain.Specs.Permits;

/// <summary>What would have become of a term. The eight weeks of these applications end on Monday 27 April 2026.</summary>
public class TermWhatIfSpecs
{
    private static readonly DateOnly LastDay = new(2026, 4, 27);

    private static readonly Calendar WithAFuneral = Calendar.Evolve(
        ACalendar.EnglandAndWales,
        ACalendar.Declared(LastDay)
    );

    [Fact]
    public void An_application_that_is_not_valid_yet_has_no_term() =>
        Assert.Null(TermWhatIf.Of(AnApplication.Submitted.State, WithAFuneral, LastDay));

    [Fact]
    public void Under_the_calendar_it_was_counted_by_nothing_is_another()
    {
        var answer = TermWhatIf.Of(AnApplication.Valid.State, ACalendar.EnglandAndWales, LastDay)!;

        Assert.Equal((LastDay, LastDay), (answer.LastDay, answer.OtherLastDay));
        Assert.False(answer.IsOtherDay());
        Assert.False(answer.IsOtherStanding());
    }

    [Theory]
    [InlineData("2026-04-27", TermStanding.Running, TermStanding.Running)]
    [InlineData("2026-04-28", TermStanding.Overdue, TermStanding.Running)]
    [InlineData("2026-04-29", TermStanding.Overdue, TermStanding.Overdue)]
    public void A_last_day_that_were_free_would_be_the_next_one(string today, TermStanding standing, TermStanding other)
    {
        var answer = TermWhatIf.Of(AnApplication.Valid.State, WithAFuneral, ADay.Of(today))!;

        Assert.Equal((LastDay, standing), (answer.LastDay, answer.Standing));
        Assert.Equal((LastDay.AddDays(1), other), (answer.OtherLastDay, answer.OtherStanding));
    }

    [Fact]
    public void A_decision_that_was_in_time_would_have_been_late_under_a_shorter_term()
    {
        var shorter = APermitType.Rules with { DecisionTerm = APermitType.Rules.DecisionTerm with { Length = 1 } };
        var decided = AnApplication.Decided.State;

        var answer = TermWhatIf.Of(decided, shorter, ACalendar.EnglandAndWales, LastDay)!;

        Assert.Equal(TermStanding.DecidedInTime, answer.Standing);
        Assert.Equal((new DateOnly(2026, 3, 9), TermStanding.DecidedLate), (answer.OtherLastDay, answer.OtherStanding));
    }

    [Fact]
    public void A_clock_that_began_with_validity_would_end_later()
    {
        var rules = APermitType.Rules with { ClockStart = ClockStart.Validity };

        var answer = TermWhatIf.Of(AnApplication.Valid.State, rules, ACalendar.EnglandAndWales, LastDay)!;

        Assert.Equal(new(2026, 4, 29), answer.OtherLastDay);
    }

    [Fact]
    public void However_careless_an_office_was_its_own_rules_and_calendar_change_nothing()
    {
        var counted = 0;
        foreach (var it in ACarelessOffice.Cases().Where(it => it.State.Validation is not null))
        {
            var day = it.State.Ruling?.DecidedOn ?? it.Today;
            var calendar = ACalendar.EnglandAndWales;
            if (it.State.Validation!.Term.CalendarVersion != calendar.Version)
                continue;

            counted++;
            var expected = TermCalculation.Of(it.State.TermAsOf(day, calendar)!, calendar).LastDay;
            Assert.False(TermWhatIf.Of(it.State, calendar, it.Today)!.IsOtherDay());
            Assert.Equal(expected, TermWhatIf.Of(it.State, APermitType.Rules, calendar, it.Today)!.OtherLastDay);
        }

        Assert.True(counted > 100);
    }
}

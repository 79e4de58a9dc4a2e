using Sijil.Domain.Governance;

namespace Sijil.Domain.Specs.Governance;

/// <summary>The vectors of the laws and systems we studied. They MUST hold whatever becomes of the code.</summary>
public class GoldenTermSpecs
{
    private static readonly ClockStop FirstCorrection = ATerm.Stop("2023-05-20", "2023-05-25");
    private static readonly ClockStop SecondCorrection = ATerm.Stop("2023-05-30", "2023-06-03");
    private static readonly ClockStop FirstCompletion = FirstCorrection with { Effect = StopEffect.Restart };

    [Fact]
    public void Two_months_from_15_May_take_effect_on_16_July() =>
        ATerm.TwoMonths.From("2023-05-15").TakesEffectOn("2023-07-16");

    [Fact]
    public void A_correction_of_six_days_adds_six_days() =>
        ATerm.TwoMonths.From("2023-05-15", FirstCorrection).TakesEffectOn("2023-07-22");

    [Fact]
    public void A_second_correction_adds_its_days_too() =>
        ATerm.TwoMonths.From("2023-05-15", FirstCorrection, SecondCorrection).TakesEffectOn("2023-07-27");

    [Fact]
    public void A_completion_restarts_the_full_term_from_the_answer() =>
        ATerm.TwoMonths.From("2023-05-15", FirstCompletion).TakesEffectOn("2023-07-26");

    [Fact]
    public void A_correction_after_a_completion_adds_its_days_to_the_new_term() =>
        ATerm.TwoMonths.From("2023-05-15", FirstCompletion, SecondCorrection).TakesEffectOn("2023-07-31");

    [Theory]
    [InlineData("2023-07-30", "2023-10-02")]
    [InlineData("2023-06-30", "2023-09-03")]
    public void Months_that_end_early_and_a_stop_of_two_days(string deposit, string effect) =>
        ATerm.TwoMonths.From(deposit, ATerm.Stop("2023-08-01", "2023-08-02")).TakesEffectOn(effect);

    [Fact]
    public void Six_weeks_that_end_on_Good_Friday_end_after_Easter() =>
        ATerm.Of(6, TermUnit.Weeks, Roll.Next).From("2026-02-20").EndsOn("2026-04-07");

    [Fact]
    public void A_month_from_31_January_ends_with_February_and_moves_past_the_weekend() =>
        ATerm.Of(1, TermUnit.Months, Roll.Next).From("2026-01-31").EndsOn("2026-03-02");

    [Fact]
    public void Ten_working_days_over_Christmas() =>
        ATerm.Of(10, TermUnit.WorkingDays).From("2025-12-19").EndsOn("2026-01-07");

    [Fact]
    public void Ten_working_days_stopped_over_Christmas() =>
        ATerm
            .Of(10, TermUnit.WorkingDays)
            .From("2025-12-15", ATerm.Stop("2025-12-22", "2026-01-05"))
            .EndsOn("2026-01-13");

    [Fact]
    public void Days_stopped_twice_are_left_out_once() =>
        ATerm
            .Of(30, TermUnit.CalendarDays)
            .From("2026-03-02", ATerm.Stop("2026-03-09", "2026-03-13"), ATerm.Stop("2026-03-12", "2026-03-20"))
            .EndsOn("2026-04-13");

    /// <summary>Moving the Friday at each of two pauses would give Tuesday 10 February.</summary>
    [Fact]
    public void Two_pauses_before_a_Friday_move_it_over_the_weekend_once() =>
        ATerm
            .Of(10, TermUnit.CalendarDays, Roll.Next)
            .From("2026-01-27", ATerm.Stop("2026-01-29", "2026-01-29"), ATerm.Stop("2026-02-03", "2026-02-03"))
            .EndsOn("2026-02-09");

    /// <summary>Counting the holidays in the first range and adding them gives 6 May and 2 January.</summary>
    [Theory]
    [InlineData(20, "2025-04-04", "2025-05-07")]
    [InlineData(12, "2025-12-15", "2026-01-05")]
    public void Working_days_are_counted_one_by_one(int length, string start, string lastDay) =>
        ATerm.Of(length, TermUnit.WorkingDays).From(start).EndsOn(lastDay);

    /// <summary>21 days that leave out Christmas and New Year: adding what lies in the first range gives 2 January.</summary>
    [Fact]
    public void What_is_left_out_can_push_the_end_across_the_next_thing_to_leave_out() =>
        ATerm
            .Of(21, TermUnit.CalendarDays)
            .From("2025-12-10", ATerm.Stop("2025-12-25", "2025-12-26"), ATerm.Stop("2026-01-01", "2026-01-01"))
            .EndsOn("2026-01-03");
}

using Sijil.Domain.Governance;

namespace Sijil.Domain.Specs.Governance;

/// <summary>Terms as the laws of the vectors count them.</summary>
internal static class ATerm
{
    /// <summary>French administrative practice: from the following day, whatever day the end falls on.</summary>
    public static readonly TermRule TwoMonths = new(2, TermUnit.Months, CountsFrom.FollowingDay, Roll.None);

    public static TermRule Of(int length, TermUnit unit, Roll roll = Roll.None) =>
        new(length, unit, CountsFrom.EventDay, roll);

    public static ClockStop Stop(string from, string until, StopEffect effect = StopEffect.Continue) =>
        new(ADay.Of(from), ADay.Of(until), effect);

    public static TermCalculation From(this TermRule rule, string start, params ClockStop[] stops) =>
        rule.From(start, ACalendar.EnglandAndWales, stops);

    public static TermCalculation From(this TermRule rule, string start, Calendar calendar, params ClockStop[] stops) =>
        TermCalculation.Of(Term.Of(rule, ADay.Of(start), stops, calendar.Id, calendar), calendar);

    public static void EndsOn(this TermCalculation calculation, string lastDay) =>
        Assert.Equal(ADay.Of(lastDay), calculation.LastDay);

    /// <summary>Silence takes effect on the day after the last day.</summary>
    public static void TakesEffectOn(this TermCalculation calculation, string day) =>
        Assert.Equal(ADay.Of(day), calculation.LastDay.AddDays(1));
}

namespace Sijil.Domain.Governance;

/// <summary>The last day of a term, and how it was found.</summary>
/// <remarks>
/// Always counted from the start, never from a day that was moved before: moving twice would give days away.
/// Days are counted one by one, because a stop or a free day can push the end across the next one.
/// </remarks>
public sealed record TermCalculation(DateOnly LastDay, IReadOnlyList<TermStep> Steps)
{
    public static TermCalculation Of(Term term, Calendar calendar)
    {
        if ((calendar.Id, calendar.Version) != (term.CalendarId, term.CalendarVersion))
            throw new ArgumentException(
                "A term is computed with the version of the calendar that it names.",
                nameof(calendar)
            );

        var steps = new List<TermStep> { new TermStep.Started(term.StartsOn) };
        var start = Restart(term, calendar, steps);
        return Count(term.Rule, start, Continuing(term), calendar, steps);
    }

    private static IReadOnlyList<ClockStop> Continuing(Term term) =>
        ClockStop.Union(term.Stops.Where(stop => stop.Effect == StopEffect.Continue));

    /// <summary>A stop that begins after the last day finds no clock to stop, so it cannot revive one either.</summary>
    private static DateOnly Restart(Term term, Calendar calendar, List<TermStep> steps)
    {
        var start = term.StartsOn;
        foreach (var restart in term.Stops.Where(stop => stop.Effect == StopEffect.Restart).OrderBy(stop => stop.Until))
        {
            var before = ClockStop.Union(
                term.Stops.Where(stop => stop.Effect == StopEffect.Continue && stop.From < restart.From)
            );
            if (restart.Until <= start || restart.From > Count(term.Rule, start, before, calendar, []).LastDay)
                continue;

            start = restart.Until;
            steps.Add(new TermStep.Restarted(start));
        }

        return start;
    }

    private static TermCalculation Count(
        TermRule rule,
        DateOnly start,
        IReadOnlyList<ClockStop> stops,
        Calendar calendar,
        List<TermStep> steps
    )
    {
        var end = End(rule, start, [], calendar);
        steps.Add(new TermStep.Counted(rule.Length, rule.Unit, end));

        for (var taken = 1; taken <= stops.Count; taken++)
        {
            var later = End(rule, start, stops.Take(taken), calendar);
            if (later > end)
                steps.Add(new TermStep.Stopped(stops[taken - 1].From, stops[taken - 1].Until, later));
            end = later;
        }

        for (; rule.Roll == Roll.Next && Obstacle(end, stops, calendar) is { } move; end = end.AddDays(1))
            steps.Add(move);

        return new(end, steps);
    }

    private static DateOnly End(TermRule rule, DateOnly start, IEnumerable<ClockStop> stops, Calendar calendar)
    {
        var left = rule.DaysToCountAfter(start);
        var day = start;
        var stopped = stops.ToArray();
        while (left > 0)
        {
            day = day.AddDays(1);
            if (
                stopped.Any(stop => stop.Covers(day))
                || (rule.Unit == TermUnit.WorkingDays && !calendar.IsWorkingDay(day))
            )
                continue;
            left--;
        }

        return day;
    }

    private static TermStep.Moved? Obstacle(DateOnly day, IReadOnlyList<ClockStop> stops, Calendar calendar) =>
        stops.Any(stop => stop.Covers(day)) ? new(day, MoveCause.Stopped, null)
        : calendar.NonWorkingDays.TryGetValue(day, out var name) ? new(day, MoveCause.NonWorkingDay, name)
        : calendar.IsWeekend(day) ? new(day, MoveCause.Weekend, null)
        : null;
}

namespace Sijil.Domain.Governance;

public enum TermUnit
{
    CalendarDays,
    Weeks,
    Months,
    WorkingDays,
}

/// <summary>Laws count months in two ways, which differ at the end of a month.</summary>
public enum CountsFrom
{
    /// <summary>The last day has the number of the day of the event: 31 January and one month is 28 February.</summary>
    EventDay,

    /// <summary>The term begins the day after and ends the day before that number comes round: 30 June and one month is 31 July.</summary>
    FollowingDay,
}

/// <summary>What becomes of a last day on which the authority does not work.</summary>
public enum Roll
{
    None,
    Next,
}

/// <summary>How long a statutory term is and how the law counts it. The day of the event itself never counts.</summary>
public sealed record TermRule(int Length, TermUnit Unit, CountsFrom CountsFrom, Roll Roll)
{
    /// <summary>No law known to us counts further; beyond it the arithmetic of dates would not be safe.</summary>
    public const int LongestLength = 1000;

    public bool IsUsable() => Length is >= 1 and <= LongestLength;

    /// <summary>How many days have to be counted after the event: working days, or any days that are not stopped.</summary>
    public int DaysToCountAfter(DateOnly @event) =>
        Unit switch
        {
            TermUnit.CalendarDays or TermUnit.WorkingDays => Length,
            TermUnit.Weeks => 7 * Length,
            TermUnit.Months => LastOfMonths(@event).DayNumber - @event.DayNumber,
            _ => throw new InvalidOperationException($"Unknown unit {Unit}."),
        };

    private DateOnly LastOfMonths(DateOnly @event) =>
        CountsFrom switch
        {
            CountsFrom.EventDay => @event.AddMonths(Length),
            CountsFrom.FollowingDay => @event.AddDays(1).AddMonths(Length).AddDays(-1),
            _ => throw new InvalidOperationException($"Unknown convention {CountsFrom}."),
        };
}

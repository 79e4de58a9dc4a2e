namespace Sijil.Domain.Governance;

/// <summary>What a stop does to the term.</summary>
public enum StopEffect
{
    /// <summary>The rest of the term runs on after the stop.</summary>
    Continue,

    /// <summary>The full term begins again, with the last day of the stop as its event.</summary>
    Restart,
}

/// <summary>Days on which a statutory clock does not run; both ends included.</summary>
public sealed record ClockStop(DateOnly From, DateOnly Until, StopEffect Effect)
{
    /// <summary>A stop that ended before it could begin leaves out no day; but a restart is one however short.</summary>
    public bool IsEmpty() => Until < From && Effect == StopEffect.Continue;

    public bool Covers(DateOnly day) => From <= day && day <= Until;

    /// <summary>The same days without overlaps, in order: a day stopped twice is left out once.</summary>
    public static IReadOnlyList<ClockStop> Union(IEnumerable<ClockStop> stops) =>
        stops
            .Where(stop => !stop.IsEmpty())
            .OrderBy(stop => stop.From)
            .Aggregate(new List<ClockStop>(), (union, stop) => Join(union, stop));

    private static List<ClockStop> Join(List<ClockStop> union, ClockStop stop)
    {
        if (union.Count > 0 && stop.From <= union[^1].Until.AddDays(1))
            union[^1] = union[^1] with { Until = stop.Until > union[^1].Until ? stop.Until : union[^1].Until };
        else
            union.Add(stop);

        return union;
    }
}

using Sijil.Domain.DataRights;

namespace Sijil.Domain.Governance;

/// <summary>Why a last day was not left where the count ended.</summary>
public enum MoveCause
{
    Weekend,
    NonWorkingDay,
    Stopped,
}

/// <summary>One step on the way to a last day, as values that a page can put into words.</summary>
public abstract record TermStep
{
    /// <summary>The clock was set going by what happened on this day.</summary>
    public sealed record Started(DateOnly On) : TermStep;

    /// <summary>A stop ended on this day and the full term began again.</summary>
    public sealed record Restarted(DateOnly On) : TermStep;

    /// <summary>Without any stop the count ends here.</summary>
    public sealed record Counted(int Length, TermUnit Unit, DateOnly To) : TermStep;

    /// <summary>These days were left out, so the count ends later.</summary>
    public sealed record Stopped(DateOnly From, DateOnly Until, DateOnly To) : TermStep;

    /// <summary>A term does not end on this day, so it ends on a later one.</summary>
    public sealed record Moved(DateOnly Over, MoveCause Cause, Wording? Name) : TermStep;

    private TermStep() { }
}

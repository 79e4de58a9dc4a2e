namespace Sijil.Application.Ledger.TimeStamping;

/// <summary>How a log stands with the authorities that stamp it, as everyone may know.</summary>
public abstract record TimeStampStanding
{
    /// <summary>Nobody is asked.</summary>
    public sealed record None : TimeStampStanding;

    /// <summary>Nobody has answered yet.</summary>
    public sealed record Awaited : TimeStampStanding;

    /// <param name="Newest">Over the last checkpoint, or over one from shortly before it.</param>
    /// <param name="Path">Of the newest one, below the log.</param>
    public sealed record Stamped(LogStamp Newest, string Path) : TimeStampStanding;

    /// <summary>Nobody has answered for longer than a log ever waits.</summary>
    public sealed record Overdue(LogStamp Newest, string Path) : TimeStampStanding;
}

namespace Sijil.Application.Permits;

/// <summary>Something happened that can move the last day of a running clock. It may be told twice, and too late.</summary>
/// <param name="CausedOn">The day of the cause, so that a late job decides as a timely one would have.</param>
public sealed record TermMayHaveMoved(Guid ApplicationId, DateOnly CausedOn);

namespace Sijil.Application.Governance;

/// <summary>A calendar has a new version; what is counted by it may end on another day.</summary>
/// <param name="On">The day on which it changed, in the municipality: clocks that had ended before are not moved.</param>
public sealed record CalendarChanged(Guid CalendarId, long Version, DateOnly On);

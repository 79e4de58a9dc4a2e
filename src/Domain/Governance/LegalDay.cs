namespace Sijil.Domain.Governance;

/// <summary>A legal date as a stretch of real time in the municipality's zone.</summary>
public static class LegalDay
{
    /// <summary>The first instant that no longer belongs to the day: whatever comes before it is in time.</summary>
    /// <remarks>
    /// Clocks may be put forward or back at midnight. A midnight that does not exist is the instant of the change;
    /// of a midnight that comes twice, the first ends the day.
    /// </remarks>
    public static DateTimeOffset EndOf(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        var offset = zone.IsAmbiguousTime(midnight)
            ? zone.GetAmbiguousTimeOffsets(midnight).Max()
            : zone.GetUtcOffset(midnight);
        return new DateTimeOffset(midnight, offset).ToUniversalTime();
    }
}

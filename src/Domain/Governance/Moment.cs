namespace Sijil.Domain.Governance;

/// <summary>When something is decided, and which day that is in the municipality.</summary>
/// <remarks>The two travel together because a legal date compared with another zone's day would be wrong around midnight.</remarks>
public readonly record struct Moment(DateTimeOffset At, DateOnly Today)
{
    public static Moment In(TimeZoneInfo zone, DateTimeOffset at) =>
        new(at.ToUniversalTime(), DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime));
}

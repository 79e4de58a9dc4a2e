using System.Globalization;
using Sijil.Domain.Governance;

namespace Sijil.Domain.Specs.Governance;

public class LegalDaySpecs
{
    [Theory]
    [InlineData("Europe/London", "2026-01-15", "2026-01-16T00:00:00Z")]
    [InlineData("Europe/London", "2026-07-15", "2026-07-15T23:00:00Z")]
    [InlineData("Europe/Paris", "2026-03-28", "2026-03-28T23:00:00Z")]
    [InlineData("Europe/Paris", "2026-03-29", "2026-03-29T22:00:00Z")]
    [InlineData("Asia/Riyadh", "2026-03-29", "2026-03-29T21:00:00Z")]
    public void A_day_lasts_until_midnight_where_the_municipality_is(string zone, string day, string end) =>
        Assert.Equal(At(end), LegalDay.EndOf(ADay.Of(day), Zone(zone)));

    /// <summary>In Cairo the clocks of Friday 26 April 2024 went from 00:00 to 01:00.</summary>
    [Fact]
    public void A_midnight_that_does_not_exist_is_the_instant_of_the_change() =>
        Assert.Equal(At("2024-04-25T22:00:00Z"), LegalDay.EndOf(new(2024, 4, 25), Zone("Africa/Cairo")));

    /// <summary>On the Azores the clocks of Sunday 25 October 2026 go from 01:00 back to 00:00.</summary>
    [Fact]
    public void Of_a_midnight_that_comes_twice_the_first_ends_the_day() =>
        Assert.Equal(At("2026-10-25T00:00:00Z"), LegalDay.EndOf(new(2026, 10, 24), Zone("Atlantic/Azores")));

    [Theory]
    [InlineData("2026-03-01T22:59:59Z", "2026-03-01")]
    [InlineData("2026-03-01T23:00:00Z", "2026-03-02")]
    public void Today_is_the_day_where_the_municipality_is(string at, string today) =>
        Assert.Equal(new(At(at), ADay.Of(today)), Moment.In(Zone("Europe/Paris"), At(at)));

    [Fact]
    public void A_moment_is_kept_in_universal_time() =>
        Assert.Equal(
            TimeSpan.Zero,
            Moment.In(Zone("Europe/Paris"), new(2026, 3, 1, 9, 0, 0, TimeSpan.FromHours(1))).At.Offset
        );

    private static TimeZoneInfo Zone(string id) => TimeZoneInfo.FindSystemTimeZoneById(id);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}

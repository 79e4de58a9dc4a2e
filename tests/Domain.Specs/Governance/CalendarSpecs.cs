using Sijil.Domain.Governance;

namespace Sijil.Domain.Specs.Governance;

public class CalendarSpecs
{
    [Fact]
    public void The_version_is_the_number_of_events() =>
        Assert.Equal(
            3,
            ACalendar.Open().And(ACalendar.Declared("2025-05-05"), ACalendar.Revoked("2025-05-05")).State.Version
        );

    [Theory]
    [InlineData(Weekend.SaturdaySunday, "2026-03-06", true)]
    [InlineData(Weekend.SaturdaySunday, "2026-03-07", false)]
    [InlineData(Weekend.SaturdaySunday, "2026-03-08", false)]
    [InlineData(Weekend.FridaySaturday, "2026-03-05", true)]
    [InlineData(Weekend.FridaySaturday, "2026-03-06", false)]
    [InlineData(Weekend.FridaySaturday, "2026-03-07", false)]
    [InlineData(Weekend.FridaySaturday, "2026-03-08", true)]
    public void The_weekend_is_what_the_municipality_laid_down(Weekend weekend, string day, bool working) =>
        Assert.Equal(working, ACalendar.Open(weekend).State.IsWorkingDay(ADay.Of(day)));

    [Fact]
    public void A_declared_day_is_not_a_working_day_until_it_is_taken_back()
    {
        var declared = ACalendar.Open().And(ACalendar.Declared("2025-05-05"));

        Assert.False(declared.State.IsWorkingDay(new(2025, 5, 5)));
        Assert.True(declared.And(ACalendar.Revoked("2025-05-05")).State.IsWorkingDay(new(2025, 5, 5)));
    }

    [Fact]
    public void A_history_that_cannot_be_is_not_read()
    {
        Assert.Throws<InvalidOperationException>(() =>
            ACalendar.ThatNobodyOpened.And(ACalendar.Declared("2025-05-05"))
        );
        Assert.Throws<InvalidOperationException>(() => ACalendar.Open().And(ACalendar.Revoked("2025-05-05")));
        Assert.Throws<InvalidOperationException>(() =>
            ACalendar
                .Open()
                .And(new CalendarOpened(ACalendar.Id, ACalendar.Name, default, ACalendar.Clerk, ACalendar.Monday.At))
        );
        Assert.Throws<InvalidOperationException>(() =>
            ACalendar.Open().And(ACalendar.Declared("2025-05-05"), ACalendar.Declared("2025-05-05"))
        );
    }
}

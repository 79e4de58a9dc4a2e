using Sijil.Domain.Governance;

namespace Sijil.Domain.Specs.Governance;

/// <summary>A reader is told how a last day was found, in the order of the reckoning.</summary>
public class TermStepSpecs
{
    [Fact]
    public void A_plain_count_is_told_in_two_steps() =>
        Assert.Equal<TermStep>(
            [new TermStep.Started(new(2026, 3, 2)), new TermStep.Counted(10, TermUnit.CalendarDays, new(2026, 3, 12))],
            ATerm.Of(10, TermUnit.CalendarDays).From("2026-03-02").Steps
        );

    [Fact]
    public void Every_day_the_end_is_moved_over_is_told_with_its_cause() =>
        Assert.Equal<TermStep>(
            [
                new TermStep.Started(new(2026, 2, 20)),
                new TermStep.Counted(6, TermUnit.Weeks, new(2026, 4, 3)),
                new TermStep.Moved(new(2026, 4, 3), MoveCause.NonWorkingDay, ACalendar.Holiday),
                new TermStep.Moved(new(2026, 4, 4), MoveCause.Weekend, null),
                new TermStep.Moved(new(2026, 4, 5), MoveCause.Weekend, null),
                new TermStep.Moved(new(2026, 4, 6), MoveCause.NonWorkingDay, ACalendar.Holiday),
            ],
            ATerm.Of(6, TermUnit.Weeks, Roll.Next).From("2026-02-20").Steps
        );

    [Fact]
    public void Stops_are_told_without_their_overlap() =>
        Assert.Equal<TermStep>(
            [
                new TermStep.Started(new(2026, 3, 2)),
                new TermStep.Counted(30, TermUnit.CalendarDays, new(2026, 4, 1)),
                new TermStep.Stopped(new(2026, 3, 9), new(2026, 3, 20), new(2026, 4, 13)),
            ],
            ATerm
                .Of(30, TermUnit.CalendarDays)
                .From("2026-03-02", ATerm.Stop("2026-03-12", "2026-03-20"), ATerm.Stop("2026-03-09", "2026-03-13"))
                .Steps
        );

    [Fact]
    public void A_restart_is_told_and_what_it_made_moot_is_not() =>
        Assert.Equal<TermStep>(
            [
                new TermStep.Started(new(2026, 3, 2)),
                new TermStep.Restarted(new(2026, 3, 13)),
                new TermStep.Counted(10, TermUnit.CalendarDays, new(2026, 3, 23)),
            ],
            ATerm
                .Of(10, TermUnit.CalendarDays)
                .From(
                    "2026-03-02",
                    ATerm.Stop("2026-03-04", "2026-03-05"),
                    ATerm.Stop("2026-03-09", "2026-03-13", StopEffect.Restart)
                )
                .Steps
        );

    [Fact]
    public void A_stop_over_days_that_were_free_anyway_is_not_told() =>
        Assert.Equal<TermStep>(
            [new TermStep.Started(new(2026, 3, 2)), new TermStep.Counted(10, TermUnit.WorkingDays, new(2026, 3, 16))],
            ATerm.Of(10, TermUnit.WorkingDays).From("2026-03-02", ATerm.Stop("2026-03-07", "2026-03-08")).Steps
        );

    [Fact]
    public void A_day_that_is_stopped_moves_the_end_as_such() =>
        Assert.Equal(
            new TermStep.Moved(new(2026, 3, 9), MoveCause.Stopped, null),
            ATerm
                .Of(5, TermUnit.CalendarDays, Roll.Next)
                .From("2026-03-02", ATerm.Stop("2026-03-09", "2026-03-09"))
                .Steps[^1]
        );
}

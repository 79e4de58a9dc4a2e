using System.Collections.Immutable;
using Sijil.Domain.DataRights;

namespace Sijil.Domain.Governance;

/// <summary>The two days of the week on which the authority does not work.</summary>
public enum Weekend
{
    FridaySaturday,
    SaturdaySunday,
}

/// <summary>Which days are working days, as one version of the calendar has it.</summary>
public sealed record Calendar
{
    public static readonly Calendar Initial = new();

    public CalendarId Id { get; init; }

    /// <summary>The number of events this state was rebuilt from; a term records it, so that it can be computed again.</summary>
    public long Version { get; init; }

    public Weekend Weekend { get; init; }

    public ImmutableDictionary<DateOnly, Wording> NonWorkingDays { get; init; } =
        ImmutableDictionary<DateOnly, Wording>.Empty;

    public bool IsOpen() => Version > 0;

    public bool IsWorkingDay(DateOnly day) => !IsWeekend(day) && !NonWorkingDays.ContainsKey(day);

    public bool IsWeekend(DateOnly day) =>
        Weekend switch
        {
            Weekend.FridaySaturday => day.DayOfWeek is DayOfWeek.Friday or DayOfWeek.Saturday,
            Weekend.SaturdaySunday => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday,
            _ => throw new InvalidOperationException($"Unknown weekend {Weekend}."),
        };

    public static Calendar Evolve(Calendar calendar, CalendarEvent @event) =>
        (calendar.IsOpen(), @event) switch
        {
            (false, CalendarOpened e) => new()
            {
                Id = e.CalendarId,
                Version = 1,
                Weekend = e.Weekend,
            },
            (true, NonWorkingDayDeclared e) when !calendar.NonWorkingDays.ContainsKey(e.Day) => calendar.Next(
                calendar.NonWorkingDays.Add(e.Day, e.Name)
            ),
            (true, NonWorkingDayRevoked e) when calendar.NonWorkingDays.ContainsKey(e.Day) => calendar.Next(
                calendar.NonWorkingDays.Remove(e.Day)
            ),
            _ => throw new InvalidOperationException(
                $"{@event.GetType().Name} cannot follow version {calendar.Version}."
            ),
        };

    private Calendar Next(ImmutableDictionary<DateOnly, Wording> days) =>
        this with
        {
            Version = Version + 1,
            NonWorkingDays = days,
        };
}

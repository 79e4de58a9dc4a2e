namespace Sijil.Domain.Governance;

/// <summary>Everything a statutory last day follows from: whoever has this and the calendar can compute it again.</summary>
/// <remarks>
/// It starts on the day of the event that sets the clock going, which is not counted itself. A later version of the
/// calendar gives a new term, never another reading of this one.
/// </remarks>
public sealed record Term(
    TermRule Rule,
    DateOnly StartsOn,
    IReadOnlyList<ClockStop> Stops,
    CalendarId CalendarId,
    long CalendarVersion
)
{
    public static Term Of(
        TermRule rule,
        DateOnly startsOn,
        IEnumerable<ClockStop> stops,
        CalendarId calendarId,
        Calendar calendar
    ) => new Term(rule, startsOn, [.. stops], calendarId, calendar.Version).Under(calendar);

    /// <summary>The same term as another version of the calendar has it.</summary>
    public Term Under(Calendar calendar) =>
        calendar.Id == CalendarId
            ? this with
            {
                CalendarVersion = calendar.Version,
            }
            : throw new ArgumentException("A term stays with the calendar of its type.", nameof(calendar));

    public bool Equals(Term? other) =>
        other is not null
        && (Rule, StartsOn, CalendarId, CalendarVersion)
            == (other.Rule, other.StartsOn, other.CalendarId, other.CalendarVersion)
        && Stops.SequenceEqual(other.Stops);

    public override int GetHashCode() => HashCode.Combine(Rule, StartsOn, Stops.Count, CalendarId, CalendarVersion);
}

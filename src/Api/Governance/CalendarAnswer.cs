using Sijil.Domain.DataRights;
using Sijil.Domain.Governance;

namespace Sijil.Api.Governance;

/// <summary>A calendar as its newest version has it.</summary>
public sealed record CalendarAnswer(
    CalendarId Id,
    long Version,
    Wording Name,
    Weekend Weekend,
    IReadOnlyList<CalendarAnswer.FreeDay> NonWorkingDays
)
{
    public sealed record FreeDay(DateOnly Day, Wording Name, string LegalSource);

    /// <summary>Null where no calendar was ever opened.</summary>
    internal static CalendarAnswer? Of(IReadOnlyList<CalendarEvent> events)
    {
        if (events is not [CalendarOpened opened, ..])
            return null;

        var days = new SortedDictionary<DateOnly, FreeDay>();
        foreach (var fact in events)
            switch (fact)
            {
                case NonWorkingDayDeclared declared:
                    days[declared.Day] = new(declared.Day, declared.Name, declared.LegalSource);
                    break;
                case NonWorkingDayRevoked revoked:
                    days.Remove(revoked.Day);
                    break;
            }

        return new(opened.CalendarId, events.Count, opened.Name, opened.Weekend, [.. days.Values]);
    }
}

using Sijil.Domain.DataRights;

namespace Sijil.Domain.Governance;

/// <summary>A municipality lays down on which days of the week it works.</summary>
public sealed record OpenCalendar(CalendarId CalendarId, Wording Name, Weekend Weekend, SubjectId OpenedBy)
{
    public static Decision<CalendarEvent> Decide(OpenCalendar command, Calendar calendar, Moment now) =>
        calendar switch
        {
            _ when calendar.IsOpen() => GovernanceRejections.CalendarAlreadyOpen,
            _ when !command.Name.IsComplete() => GovernanceRejections.NameIncomplete,
            _ => new CalendarOpened(command.CalendarId, command.Name, command.Weekend, command.OpenedBy, now.At),
        };
}

using Sijil.Domain.DataRights;

namespace Sijil.Domain.Governance;

/// <summary>An act of law makes a day free.</summary>
/// <remarks>The day may lie in the past: mourning is declared at short notice. Only clocks still running are moved by it.</remarks>
public sealed record DeclareNonWorkingDay(
    CalendarId CalendarId,
    DateOnly Day,
    Wording Name,
    string LegalSource,
    SubjectId DeclaredBy
)
{
    public static Decision<CalendarEvent> Decide(DeclareNonWorkingDay command, Calendar calendar, Moment now) =>
        calendar switch
        {
            _ when !calendar.IsOpen() => GovernanceRejections.CalendarNotFound,
            _ when !command.Name.IsComplete() => GovernanceRejections.NameIncomplete,
            _ when string.IsNullOrWhiteSpace(command.LegalSource) => GovernanceRejections.LegalSourceMissing,
            _ when calendar.NonWorkingDays.ContainsKey(command.Day) => GovernanceRejections.DayAlreadyDeclared,
            _ => new NonWorkingDayDeclared(
                command.CalendarId,
                command.Day,
                command.Name,
                command.LegalSource,
                command.DeclaredBy,
                now.At
            ),
        };
}

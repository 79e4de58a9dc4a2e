using Sijil.Domain.DataRights;

namespace Sijil.Domain.Governance;

/// <summary>An act of law takes a free day back before it comes.</summary>
/// <remarks>A day that has begun stays free, because a deadline MUST NOT move to a day that nobody could use any more.</remarks>
public sealed record RevokeNonWorkingDay(CalendarId CalendarId, DateOnly Day, string LegalSource, SubjectId RevokedBy)
{
    public static Decision<CalendarEvent> Decide(RevokeNonWorkingDay command, Calendar calendar, Moment now) =>
        calendar switch
        {
            _ when !calendar.IsOpen() => GovernanceRejections.CalendarNotFound,
            _ when string.IsNullOrWhiteSpace(command.LegalSource) => GovernanceRejections.LegalSourceMissing,
            _ when !calendar.NonWorkingDays.ContainsKey(command.Day) => GovernanceRejections.DayNotDeclared,
            _ when command.Day <= now.Today => GovernanceRejections.DayHasBegun,
            _ => new NonWorkingDayRevoked(
                command.CalendarId,
                command.Day,
                command.LegalSource,
                command.RevokedBy,
                now.At
            ),
        };
}

using Sijil.Domain.DataRights;

namespace Sijil.Domain.Governance;

/// <summary>Everything that can happen to a calendar of working days. The number of its events is its version.</summary>
/// <remarks>These records are stored for ever. Add members only as optional ones; never rename or remove.</remarks>
public abstract record CalendarEvent(CalendarId CalendarId);

public sealed record CalendarOpened(
    CalendarId CalendarId,
    Wording Name,
    Weekend Weekend,
    SubjectId OpenedBy,
    DateTimeOffset OpenedAt
) : CalendarEvent(CalendarId);

/// <remarks>The legal source is the act that makes the day free, such as the number of a law or decree.</remarks>
public sealed record NonWorkingDayDeclared(
    CalendarId CalendarId,
    DateOnly Day,
    Wording Name,
    string LegalSource,
    SubjectId DeclaredBy,
    DateTimeOffset DeclaredAt
) : CalendarEvent(CalendarId);

public sealed record NonWorkingDayRevoked(
    CalendarId CalendarId,
    DateOnly Day,
    string LegalSource,
    SubjectId RevokedBy,
    DateTimeOffset RevokedAt
) : CalendarEvent(CalendarId);

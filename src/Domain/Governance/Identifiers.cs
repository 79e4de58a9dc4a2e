namespace Sijil.Domain.Governance;

public readonly record struct CalendarId(Guid Value);

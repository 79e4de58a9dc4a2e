using Sijil.Domain;
using Sijil.Domain.Governance;

namespace Sijil.Application.Governance;

public static class CalendarNames
{
    /// <summary>The calendar that every municipality begins with: the weekend and the public holidays of its country.</summary>
    public const string Civil = "civil";

    /// <summary>A calendar is known by its code, so that the store refuses a second one with it.</summary>
    public static CalendarId Id(string code) => new(NamedIdentifier.Of($"governance.calendar\n{code}"));
}

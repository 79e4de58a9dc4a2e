using Sijil.Domain.DataRights;
using Sijil.Domain.Governance;

namespace Sijil.Domain.Specs.Governance;

/// <summary>The histories a calendar can have. Fixed values, so that a failure reads the same every time.</summary>
internal static class ACalendar
{
    public static readonly CalendarId Id = new(Guid.Parse("018f0000-0000-7000-8000-0000000000c0"));
    public static readonly SubjectId Clerk = new(Guid.Parse("018f0000-0000-7000-8000-0000000000c1"));
    public static readonly Wording Name = new("تقويم المدينة", "Calendrier de la ville", "City calendar");
    public static readonly Wording Holiday = new("عطلة رسمية", "Jour férié", "Public holiday");
    public static readonly Moment Monday = new(new(2025, 1, 6, 9, 0, 0, TimeSpan.Zero), new(2025, 1, 6));

    public static History<Calendar, CalendarEvent> ThatNobodyOpened =>
        Spec.For<Calendar, CalendarEvent>(Calendar.Initial, Calendar.Evolve);

    public static History<Calendar, CalendarEvent> Open(Weekend weekend = Weekend.SaturdaySunday) =>
        ThatNobodyOpened.And(new CalendarOpened(Id, Name, weekend, Clerk, Monday.At));

    public static NonWorkingDayDeclared Declared(string day) => Declared(ADay.Of(day));

    public static NonWorkingDayDeclared Declared(DateOnly day) =>
        new(Id, day, Holiday, "Banking and Financial Dealings Act 1971", Clerk, Monday.At);

    public static NonWorkingDayRevoked Revoked(string day) => new(Id, ADay.Of(day), "SI 2019/1023", Clerk, Monday.At);

    /// <summary>England and Wales, for which the vectors of the rules were computed.</summary>
    public static readonly Calendar EnglandAndWales = Open()
        .And([
            .. new[]
            {
                "2025-01-01",
                "2025-04-18",
                "2025-04-21",
                "2025-05-05",
                "2025-05-26",
                "2025-08-25",
                "2025-12-25",
                "2025-12-26",
                "2026-01-01",
                "2026-04-03",
                "2026-04-06",
                "2026-05-04",
                "2026-05-25",
                "2026-08-31",
                "2026-12-25",
                "2026-12-28",
            }.Select(Declared),
        ])
        .State;
}

using Sijil.Domain.Governance;

namespace Sijil.Architecture.Tests.Stored;

internal static class GovernanceSamples
{
    public static readonly IReadOnlyList<object> All =
    [
        new MunicipalityEstablished("sidi-amar", Sample.Wording, "Africa/Algiers", Sample.Clerk, Sample.At),
        new CalendarOpened(Sample.Calendar, Sample.Wording, Weekend.FridaySaturday, Sample.Clerk, Sample.At),
        new NonWorkingDayDeclared(
            Sample.Calendar,
            new(2026, 11, 1),
            Sample.Wording,
            "Act 63-278, art. 1",
            Sample.Clerk,
            Sample.At
        ),
        new NonWorkingDayRevoked(Sample.Calendar, new(2026, 11, 1), "Decree 26-1", Sample.Clerk, Sample.At),
    ];
}

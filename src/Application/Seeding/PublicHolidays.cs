using Sijil.Application.Governance;

namespace Sijil.Application.Seeding;

/// <summary>The public holidays of Algeria that fall on the same date every year.</summary>
/// <remarks>
/// The feasts of the lunar calendar (Awwal Muharram, Ashura, Mawlid, Eid al-Fitr, Eid al-Adha) are left out: their days are settled
/// by sighting the moon, and are declared when they have been announced.
/// </remarks>
internal static class PublicHolidays
{
    private const string Law = "Loi n° 63-278 du 26 juillet 1963 fixant la liste des fêtes légales, modifiée";

    public static IEnumerable<NonWorkingDayForm> Between(int firstYear, int lastYear) =>
        Enumerable.Range(firstYear, lastYear - firstYear + 1).SelectMany(In);

    private static IEnumerable<NonWorkingDayForm> In(int year) =>
        [
            new(new(year, 1, 1), new("رأس السنة الميلادية", "Jour de l’an", "New Year’s Day"), Law),
            new(new(year, 1, 12), new("أمنزو ن يناير", "Amenzu n Yennayer", "Amazigh New Year (Yennayer)"), Law),
            new(new(year, 5, 1), new("عيد العمال", "Fête du travail", "Labour Day"), Law),
            new(
                new(year, 7, 5),
                new("عيد الاستقلال والشباب", "Fête de l’indépendance et de la jeunesse", "Independence and Youth Day"),
                Law
            ),
            new(new(year, 11, 1), new("عيد الثورة", "Fête de la Révolution", "Revolution Day"), Law),
        ];
}

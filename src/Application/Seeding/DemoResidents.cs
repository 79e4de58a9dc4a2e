using System.Globalization;

namespace Sijil.Application.Seeding;

/// <summary>
/// Six hundred made-up people, always the same. Their national ids are <c>D0001</c> to <c>D0600</c>, so that anyone can sign in as
/// one of them while developing. The first hundred are of age, and residents; of the others every tenth only works or studies here.
/// </summary>
internal static class DemoResidents
{
    private const int Count = 600;
    private const int OfAge = 100;

    private static readonly string[] Given = ["Amina", "Yacine", "Lina", "Karim", "Nour", "Samir", "Djamila", "Rachid"];
    private static readonly string[] Family =
    [
        "Haddad",
        "Belkacem",
        "Mansouri",
        "Ziani",
        "Bouzid",
        "Cherif",
        "Meziane",
    ];

    /// <summary>Most live in the centre, few at the harbour: fewer than are counted by themselves.</summary>
    private static readonly string[] Areas =
    [
        "centre",
        "centre",
        "centre",
        "centre",
        "north",
        "north",
        "north",
        "south",
        "south",
        "south",
        "harbour",
    ];

    public static string NationalId(int number) => string.Create(CultureInfo.InvariantCulture, $"D{number:0000}");

    /// <summary>The file that a population office would hand over.</summary>
    public static IEnumerable<string> Rows() =>
        Enumerable.Range(1, Count).Select(Row).Prepend("national_id,name,birth_date,area,class,from,until");

    private static string Row(int number) =>
        string.Join(
            ',',
            NationalId(number),
            $"{Given[number % Given.Length]} {Family[number % Family.Length]}",
            BirthDate(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Areas[number % Areas.Length],
            number > OfAge && number % 10 == 0 ? "non-resident" : "resident",
            "2015-01-01",
            ""
        );

    private static DateOnly BirthDate(int number) =>
        new DateOnly(1950, 1, 1).AddDays(number <= OfAge ? number * 113 : number * 40);
}

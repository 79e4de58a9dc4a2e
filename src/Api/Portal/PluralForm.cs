namespace Sijil.Api.Portal;

/// <summary>Which of the forms of a text goes with a number, by the plural rules of Unicode CLDR for the languages of the portal.</summary>
internal static class PluralForm
{
    private const char Separator = '|';

    /// <summary>How many forms a text has in a language.</summary>
    public static int Count(string language) => language == "ar" ? 6 : 2;

    /// <param name="forms">All forms, parted by a bar: in Arabic for none, one, two, few, many and other; else for one and other.</param>
    public static string Of(string forms, string language, long number) =>
        forms.Split(Separator) is var all && all.Length == Count(language)
            ? all[Index(language, number)]
            : throw new ArgumentException(
                $"A text in '{language}' has {Count(language)} forms: {forms}",
                nameof(forms)
            );

    private static int Index(string language, long number) =>
        language switch
        {
            "ar" => Arabic(number),
            "fr" => number is 0 or 1 ? 0 : 1,
            _ => number == 1 ? 0 : 1,
        };

    private static int Arabic(long number) =>
        (number, number % 100) switch
        {
            (0, _) => 0,
            (1, _) => 1,
            (2, _) => 2,
            (_, >= 3 and <= 10) => 3,
            (_, >= 11) => 4,
            _ => 5,
        };
}

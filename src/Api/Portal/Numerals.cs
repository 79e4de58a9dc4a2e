using System.Globalization;

namespace Sijil.Api.Portal;

/// <summary>Writes numbers for people. What programs read is never written here.</summary>
/// <remarks>By rules of our own and not by the culture of the machine: those differ between versions, and mix digits of one script with separators of another.</remarks>
internal sealed record Numerals(string Thousands, char Zero = '0')
{
    private const string NarrowNoBreakSpace = "\u202f";

    private static readonly Numerals English = new(",");
    private static readonly Numerals French = new(NarrowNoBreakSpace);
    private static readonly Numerals Maghreb = new(".");
    private static readonly Numerals ArabicIndic = new("\u066c", '\u0660');

    public static Numerals Of(string language, ArabicDigits digits) =>
        (language, digits) switch
        {
            ("ar", ArabicDigits.ArabicIndic) => ArabicIndic,
            ("ar", _) => Maghreb,
            ("fr", _) => French,
            _ => English,
        };

    /// <summary>An amount, with separators between thousands.</summary>
    public string Amount(long number) =>
        Digits(number.ToString("#,0", CultureInfo.InvariantCulture)).Replace(",", Thousands, StringComparison.Ordinal);

    /// <summary>A number that names something, such as a year: without separators.</summary>
    public string Name(long number) => Digits(number.ToString(CultureInfo.InvariantCulture));

    private string Digits(string text) =>
        Zero == '0'
            ? text
            : string.Create(
                text.Length,
                (text, Zero),
                (written, given) =>
                {
                    for (var index = 0; index < written.Length; index++)
                        written[index] = char.IsAsciiDigit(given.text[index])
                            ? (char)(given.text[index] - '0' + given.Zero)
                            : given.text[index];
                }
            );
}

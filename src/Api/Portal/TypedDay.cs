using System.Globalization;

namespace Sijil.Api.Portal;

/// <summary>
/// A day as people type it: day, month and year in this order, or year, month and day as programs write it; parted by any of
/// <c>/ - .</c> or a space; in Latin, Arabic or Persian digits.
/// </summary>
internal static class TypedDay
{
    private static readonly char[] Separators = ['/', '-', '.', ' ', '\u060d'];

    public static DateOnly? Read(string text) =>
        Latin(text).Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) switch
        {
            [{ Length: 4 } year, var month, var day] => Day(year, month, day),
            [var day, var month, { Length: 4 } year] => Day(year, month, day),
            _ => null,
        };

    private static DateOnly? Day(string year, string month, string day) =>
        Number(year) is { } y and >= 1
        && Number(month) is { } m and >= 1 and <= 12
        && Number(day) is { } d and >= 1
        && d <= DateTime.DaysInMonth(y, m)
            ? new DateOnly(y, m, d)
            : null;

    private static int? Number(string text) =>
        text.Length <= 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>Digits of other scripts as Latin ones, without the invisible marks that keyboards for Arabic put between them.</summary>
    private static string Latin(string text) =>
        string.Concat(
            text.Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.Format)
                .Select(c => char.IsDigit(c) ? (char)('0' + (int)char.GetNumericValue(c)) : c)
        );
}

using System.Globalization;

namespace Sijil.Domain.Ledger;

/// <summary>A number in which every value has its own text: ASCII digits, no sign, no leading zeros.</summary>
internal static class StrictDecimal
{
    /// <exception cref="FormatException">The text is not such a number, or is larger than 2^63 − 1.</exception>
    public static long Parse(string text, string meaning) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && Write(value) == text
            ? value
            : throw new FormatException($"'{text}' is not {meaning}: a decimal number without leading zeros.");

    public static string Write(long value) => value.ToString(CultureInfo.InvariantCulture);
}

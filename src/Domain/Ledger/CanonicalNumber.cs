using System.Globalization;
using System.Text.Json;

namespace Sijil.Domain.Ledger;

/// <summary>A number as ECMAScript writes it (RFC 8785 section 3.2.2.3): the fewest digits that mean the same double.</summary>
internal static class CanonicalNumber
{
    public static string Of(double value)
    {
        if (!double.IsFinite(value))
            throw new JsonException("A number too large for IEEE 754 has no canonical form.");

        var (digits, point) = Shortest(Math.Abs(value));
        // Minus zero is zero: comparing leaves its sign behind.
        return value < 0 ? "-" + Layout(digits, point) : Layout(digits, point);
    }

    /// <summary>The significant digits, and how many of them stand before the decimal point.</summary>
    private static (string Digits, int Point) Shortest(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var mantissa = text.Split('E')[0];
        var exponent = text.Contains('E', StringComparison.Ordinal)
            ? int.Parse(text.Split('E')[1], CultureInfo.InvariantCulture)
            : 0;
        var whole = mantissa.Split('.')[0];
        var all = mantissa.Replace(".", "", StringComparison.Ordinal);
        var significant = all.TrimStart('0');

        return significant.Length == 0
            ? ("0", 1)
            : (significant.TrimEnd('0'), whole.Length - (all.Length - significant.Length) + exponent);
    }

    private static string Layout(string digits, int point) =>
        point switch
        {
            > 0 and <= 21 when digits.Length <= point => digits.PadRight(point, '0'),
            > 0 and <= 21 => $"{digits[..point]}.{digits[point..]}",
            > -6 and <= 0 => $"0.{new string('0', -point)}{digits}",
            _ => $"{digits[0]}{(digits.Length > 1 ? "." : "")}{digits[1..]}e{Signed(point - 1)}",
        };

    private static string Signed(int exponent) => exponent.ToString("+0;-0", CultureInfo.InvariantCulture);
}

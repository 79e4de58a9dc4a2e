using System.Globalization;

namespace Sijil.Domain.Specs.Governance;

/// <summary>Days as specifications write them: year, month, day.</summary>
internal static class ADay
{
    public static DateOnly Of(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

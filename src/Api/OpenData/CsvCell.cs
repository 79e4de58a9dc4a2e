using System.Globalization;

namespace Sijil.Api.OpenData;

/// <summary>One cell of a file of comma-separated values (RFC 4180).</summary>
internal static class CsvCell
{
    /// <summary>
    /// Text that somebody typed. A spreadsheet takes what begins like this for a formula and runs it, so an apostrophe in front
    /// makes it text again.
    /// </summary>
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    public static string OfText(string? text) =>
        text is null ? ""
        : text.TrimStart(' ').FirstOrDefault() is var first && FormulaStarts.Contains(first, StringComparison.Ordinal)
            ? Quoted("'" + text)
        : Quoted(text);

    public static string OfDay(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static string OfMoment(DateTimeOffset? moment) =>
        moment?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture) ?? "";

    public static string OfNumber(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n'") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

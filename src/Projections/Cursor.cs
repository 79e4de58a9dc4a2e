using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Sijil.Projections;

/// <summary>Where a page of a list ended: the sort key of its last entry. Opaque to whoever carries it.</summary>
/// <remarks>A key and not a number of entries, so that what is added meanwhile neither repeats nor hides an entry.</remarks>
internal sealed record Cursor(DateOnly Day, Guid Id)
{
    private const string DayFormat = "yyyy-MM-dd";

    public string Text =>
        Base64Url.EncodeToString(
            Encoding.ASCII.GetBytes($"{Day.ToString(DayFormat, CultureInfo.InvariantCulture)}/{Id:D}")
        );

    /// <exception cref="FormatException">This was never handed out as a cursor.</exception>
    public static Cursor Read(string text) =>
        Parse(text) is { } cursor && cursor.Text == text
            ? cursor
            : throw new FormatException("This is not a cursor that was handed out here.");

    private static Cursor? Parse(string text) =>
        Base64Url.IsValid(text)
        && Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split('/') is [var day, var id]
        && Guid.TryParseExact(id, "D", out var parsed)
        && DateOnly.TryParseExact(day, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            ? new Cursor(on, parsed)
            : null;
}

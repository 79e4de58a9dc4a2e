using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Sijil.Projections;

/// <summary>Where a page of a list ended that is in the order of moments. Opaque to whoever carries it.</summary>
internal sealed record MomentCursor(DateTimeOffset At, Guid Id)
{
    public string Text =>
        Base64Url.EncodeToString(
            Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{At.ToUniversalTime():O}/{Id:D}"))
        );

    /// <exception cref="FormatException">This was never handed out as a cursor.</exception>
    public static MomentCursor Read(string text) =>
        Parse(text) is { } cursor && cursor.Text == text
            ? cursor
            : throw new FormatException("This is not a cursor that was handed out here.");

    private static MomentCursor? Parse(string text) =>
        Base64Url.IsValid(text)
        && Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split('/') is [var at, var id]
        && Guid.TryParseExact(id, "D", out var parsed)
        && DateTimeOffset.TryParseExact(
            at,
            "O",
            CultureInfo.InvariantCulture,
            DateTimeStyles.RoundtripKind,
            out var moment
        )
            ? new MomentCursor(moment, parsed)
            : null;
}

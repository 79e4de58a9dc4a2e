using System.Globalization;

namespace Sijil.Application.Ledger;

/// <summary>Up to where history is read: an event number of the municipality, or a moment of recording.</summary>
public abstract record AsOf
{
    public sealed record EventNumber(long Sequence) : AsOf;

    public sealed record Time(DateTimeOffset Moment) : AsOf;

    /// <summary>Reads an event number such as <c>1204</c>, or a moment with its offset such as <c>2026-11-22T10:00:00Z</c>.</summary>
    public static AsOf? TryParse(string text)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return new EventNumber(number);
        return
            HasOffset(text)
            && DateTimeOffset.TryParseExact(
                text,
                Formats,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var moment
            )
            ? new Time(moment)
            : null;
    }

    /// <summary>Without one it would be a moment by the clock of whichever machine reads it.</summary>
    private static bool HasOffset(string text) => text.EndsWith('Z') || text is [.., '+' or '-', _, _, ':', _, _];

    /// <summary>
    /// The events that had been recorded by then: the first ones, in order, up to the first that came later. Clocks of several nodes
    /// differ a little, but a history never has holes.
    /// </summary>
    public IEnumerable<RecordedEvent> Cut(IEnumerable<RecordedEvent> events) =>
        events.TakeWhile(recorded =>
            this switch
            {
                EventNumber number => recorded.Sequence <= number.Sequence,
                Time time => recorded.RecordedAt <= time.Moment,
                _ => throw new InvalidOperationException($"Unknown moment {GetType().Name}."),
            }
        );

    private static readonly string[] Formats = ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"];

    private AsOf() { }
}

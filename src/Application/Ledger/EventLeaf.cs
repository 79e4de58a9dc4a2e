using System.Globalization;
using System.Text.Json;
using Sijil.Domain;
using Sijil.Domain.Ledger;

namespace Sijil.Application.Ledger;

/// <summary>The entry of an event in a log, as whoever has nothing but the log understands it.</summary>
/// <param name="Log">The municipality.</param>
/// <param name="Values">The commitments of the event.</param>
public sealed record EventLeaf(
    string Log,
    long Sequence,
    Guid EventId,
    string Kind,
    int KindVersion,
    Guid StreamId,
    long Version,
    DateTimeOffset RecordedAt,
    JsonElement PublicFacts,
    IReadOnlyList<LeafValue> Values
)
{
    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Null where this version does not know such events.</summary>
    public StoredEvent? Stored => EventCatalogue.Find($"{Kind}@{KindVersion}");

    /// <returns>Null for numbers without an event.</returns>
    /// <exception cref="FormatException">It is no entry of a log.</exception>
    public static EventLeaf? Read(ReadOnlyMemory<byte> entry) =>
        Understood(entry, leaf => leaf.TryGetProperty("void", out _) ? null : Of(leaf));

    /// <summary>The number that an entry ends with: the event's own, or the last of those without one.</summary>
    /// <exception cref="FormatException">It is no entry of a log.</exception>
    public static long LastNumber(ReadOnlyMemory<byte> entry) =>
        Understood(entry, leaf => Number(leaf.TryGetProperty("to", out var last) ? last : leaf.GetProperty("seq")));

    /// <summary>The event, as far as the log alone tells it.</summary>
    /// <exception cref="InvalidOperationException">This version does not know such events.</exception>
    public LoggedFact Fact()
    {
        var kind = Stored ?? throw new InvalidOperationException($"{Kind}@{KindVersion} is in no catalogue.");
        var fact = PublicFacts.Deserialize(kind.Type, StoredJson.Options)!;
        return new(Sequence, EventId, RecordedAt, PublicFact.Of(this, fact));
    }

    private static T Understood<T>(ReadOnlyMemory<byte> entry, Func<JsonElement, T> read)
    {
        try
        {
            return read(JsonElement.Parse(entry.Span, Strict));
        }
        catch (Exception fault)
            when (fault
                    is JsonException
                        or OverflowException
                        or KeyNotFoundException
                        or ArgumentException
                        or InvalidOperationException
            )
        {
            throw new FormatException("This is not the entry of an event.", fault);
        }
    }

    private static EventLeaf Of(JsonElement leaf)
    {
        var commitments = leaf.GetProperty("cm").EnumerateArray().Select(Text).ToArray();
        var digests = leaf.GetProperty("ct").EnumerateArray().Select(item => item.GetString()).ToArray();
        return commitments.Length == digests.Length
            ? new(
                Text(leaf.GetProperty("log")),
                Number(leaf.GetProperty("seq")),
                leaf.GetProperty("id").GetGuid(),
                Text(leaf.GetProperty("kind")),
                leaf.GetProperty("kv").GetInt32(),
                leaf.GetProperty("stream").GetGuid(),
                Number(leaf.GetProperty("ver")),
                At(leaf.GetProperty("at")),
                leaf.GetProperty("pub"),
                [.. commitments.Zip(digests, (commitment, digest) => new LeafValue(commitment, digest is not null))]
            )
            : throw new FormatException("Not every commitment has its place among the digests.");
    }

    private static DateTimeOffset At(JsonElement moment) =>
        DateTimeOffset.ParseExact(
            Text(moment),
            Moment,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal
        );

    private static string Text(JsonElement item) =>
        item.GetString() ?? throw new FormatException("Here stands a text.");

    private static long Number(JsonElement counter) =>
        long.Parse(Text(counter), NumberStyles.None, CultureInfo.InvariantCulture);
}

/// <param name="IsSealed">True where the vault holds the value; false where it is public, beside the log.</param>
public sealed record LeafValue(string Commitment, bool IsSealed);

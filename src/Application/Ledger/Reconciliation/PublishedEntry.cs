using System.Globalization;
using System.Text.Json;
using Sijil.Domain.DataRights.Erasures;
using Sijil.Domain.Ledger;

namespace Sijil.Application.Ledger.Reconciliation;

/// <summary>An entry of a published log, as far as it has to be understood to be compared.</summary>
/// <param name="First">The number of the event, or the first of the numbers without one.</param>
/// <param name="EventId">Null where there is no event.</param>
/// <param name="Void">Null for an event.</param>
/// <param name="DestroyedKeys">Null for an event that destroys none.</param>
/// <param name="Values">The commitments of the event; without a digest where a public disclosure opens them.</param>
internal sealed record PublishedEntry(
    long Index,
    ReadOnlyMemory<byte> Bytes,
    long First,
    long Last,
    Guid? EventId,
    VoidReason? Void,
    IReadOnlyList<(string Commitment, string? CiphertextDigest)> Values,
    IReadOnlyList<Guid>? DestroyedKeys = null
)
{
    /// <returns>Null where these bytes are no entry of this log.</returns>
    public static PublishedEntry? Read(string log, long index, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var leaf = JsonElement.Parse(bytes.Span);
            return leaf.TryGetProperty("void", out _)
                ? WithoutEvent(log, index, bytes, leaf)
                : OfEvent(index, bytes, leaf);
        }
        catch (Exception fault)
            when (fault
                    is JsonException
                        or FormatException
                        or OverflowException
                        or KeyNotFoundException
                        or ArgumentException
                        or InvalidOperationException
            )
        {
            return null;
        }
    }

    private static PublishedEntry OfEvent(long index, ReadOnlyMemory<byte> bytes, JsonElement leaf)
    {
        var number = Number(leaf, "seq");
        var commitments = leaf.GetProperty("cm").EnumerateArray().Select(Commitment).ToArray();
        var digests = leaf.GetProperty("ct").EnumerateArray().Select(item => item.GetString()).ToArray();
        return commitments.Length == digests.Length
            ? new(
                index,
                bytes,
                number,
                number,
                leaf.GetProperty("id").GetGuid(),
                Void: null,
                [.. commitments.Zip(digests)],
                Destroyed(leaf)
            )
            : throw new FormatException("Not every commitment has its place among the digests.");
    }

    private static PublishedEntry? WithoutEvent(string log, long index, ReadOnlyMemory<byte> bytes, JsonElement leaf)
    {
        var (first, last) = (Number(leaf, "seq"), Number(leaf, "to"));
        var reason = VoidLeaf.Reason(leaf.GetProperty("void").GetString()!);
        return VoidLeaf.Of(log, first, last, reason).AsSpan().SequenceEqual(bytes.Span)
            ? new(index, bytes, first, last, EventId: null, reason, [])
            : null;
    }

    private static Guid[]? Destroyed(JsonElement leaf) =>
        leaf.GetProperty("kind").ValueEquals(ErasureStoredEvents.Destruction.Name)
            ? [.. leaf.GetProperty("pub").GetProperty("keyIds").EnumerateArray().Select(id => id.GetGuid())]
            : null;

    private static string Commitment(JsonElement item) =>
        item.GetString() ?? throw new FormatException("A commitment is a text.");

    private static long Number(JsonElement leaf, string member) =>
        long.Parse(leaf.GetProperty(member).GetString()!, NumberStyles.None, CultureInfo.InvariantCulture);
}

using System.Globalization;
using Sijil.Domain.DataRights;

namespace Sijil.Domain.Ledger;

/// <summary>One entry of the transparency log: canonical JSON that tells an event's public facts and commits to the rest.</summary>
public static class Leaf
{
    /// <summary>An append whose leaf could be larger is refused.</summary>
    public const int SizeLimit = 60_000;

    /// <summary>What the log can hold at all: entries are stored behind a length of two bytes.</summary>
    public const int MaximumSize = ushort.MaxValue;

    private static readonly LeafPosition Longest = new(long.MaxValue, long.MaxValue, DateTimeOffset.MaxValue);

    public static byte[] Of(LeafContent content, LeafPosition position)
    {
        var leaf = Compose(content, position);
        return leaf.Length <= MaximumSize
            ? leaf
            : throw new InvalidOperationException($"A leaf of {leaf.Length} bytes does not fit into the log.");
    }

    /// <summary>No leaf of this content is larger, wherever and whenever it will be recorded.</summary>
    /// <remarks>Throws where there can be no leaf at all, so that nothing is appended that the log could not take.</remarks>
    public static int LargestSize(LeafContent content) => Compose(content, Longest).Length;

    /// <summary>The rule that stands in the way of appending this content, or null.</summary>
    public static Rejection? Refusal(LeafContent content) =>
        LargestSize(content) > SizeLimit ? LedgerRejections.EventTooLarge : null;

    /// <summary>
    /// What <c>data</c> is the digest of, behind the salt: everything that was recorded, in canonical form. Whoever has it and the salt
    /// needs no program of ours to see that it is what the log committed to.
    /// </summary>
    public static byte[] Recorded(LeafContent content) =>
        Recorded(CanonicalJson.Raw(CanonicalJson.Read(content.StoredJson)), content.Metadata);

    private static byte[] Compose(LeafContent content, LeafPosition position)
    {
        var stored = CanonicalJson.Read(content.StoredJson);
        var commitments = Commitments.In(stored);

        return CanonicalValue.Object(
            ("v", CanonicalValue.Number(1)),
            ("log", CanonicalValue.Text(content.Log)),
            ("seq", CanonicalValue.Counter(position.Sequence)),
            ("id", CanonicalValue.Text(content.EventId.ToString())),
            ("kind", CanonicalValue.Text(content.Kind.Name)),
            ("kv", CanonicalValue.Number(content.Kind.Version)),
            ("stream", CanonicalValue.Text(content.StreamId.ToString())),
            ("ver", CanonicalValue.Counter(position.Version)),
            ("at", CanonicalValue.Text(Moment(position.RecordedAt))),
            ("pub", PublicFacts.Of(content.Kind, stored)),
            ("cm", CanonicalValue.Array(commitments.Keys.Select(CanonicalValue.Text))),
            ("ct", CanonicalValue.Array(commitments.Values.Select(CanonicalValue.Text))),
            ("data", CanonicalValue.Text(Data(CanonicalJson.Raw(stored), content.Metadata, content.Salt)))
        );
    }

    private static string Data(byte[] @event, EventMetadata metadata, Salt salt) =>
        Digest.Of([.. salt.ToBytes(), .. Recorded(@event, metadata)]);

    private static byte[] Recorded(byte[] @event, EventMetadata metadata) =>
        CanonicalValue.Object(("event", @event), ("meta", Meta(metadata)));

    private static byte[] Meta(EventMetadata metadata) =>
        CanonicalValue.Object(
            ("correlation", CanonicalValue.Text(metadata.Correlation)),
            ("causation", CanonicalValue.Text(metadata.Causation)),
            ("actor", CanonicalValue.Text(metadata.Actor)),
            ("role", CanonicalValue.Text(metadata.Role)),
            ("unit", CanonicalValue.Text(metadata.Unit)),
            ("onBehalfOf", CanonicalValue.Text(metadata.OnBehalfOf))
        );

    private static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}

namespace Sijil.Domain.Ledger;

/// <summary>Why no event has a sequence number: the store put a tombstone there, or nothing was ever recorded.</summary>
public enum VoidReason
{
    Tombstone,
    Gap,
}

/// <summary>
/// The entry for sequence numbers without an event. It is final: an event that appears there later is an alarm.
/// </summary>
public static class VoidLeaf
{
    public static byte[] Of(string log, long first, long last, VoidReason reason)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);

        return CanonicalValue.Object(
            ("v", CanonicalValue.Number(1)),
            ("log", CanonicalValue.Text(log)),
            ("seq", CanonicalValue.Counter(first)),
            ("to", CanonicalValue.Counter(last)),
            ("void", CanonicalValue.Text(Word(reason)))
        );
    }

    /// <summary>As it stands in the entry.</summary>
    public static string Word(VoidReason reason) =>
        reason switch
        {
            VoidReason.Tombstone => "tombstone",
            VoidReason.Gap => "gap",
            _ => throw new ArgumentOutOfRangeException(nameof(reason)),
        };

    /// <summary>The reason that a word in such an entry stands for.</summary>
    /// <exception cref="FormatException">There is no such reason.</exception>
    public static VoidReason Reason(string word) =>
        word switch
        {
            "tombstone" => VoidReason.Tombstone,
            "gap" => VoidReason.Gap,
            _ => throw new FormatException($"'{word}' is no reason why an entry has no event."),
        };
}

using Sijil.Domain.Signatures.Documents;
using Sijil.Domain.Signatures.Envelopes;
using Sijil.Domain.Signatures.Levels;
using Sijil.Domain.Signatures.Revocations;
using Sijil.Domain.Signatures.Verdicts;

namespace Sijil.Domain.Signatures;

/// <summary>How the events of this context lie in the store, and what of them anyone may read.</summary>
public static class SignatureStoredEvents
{
    /// <remarks>Only what is public already is sealed by the municipality, so everything about its seal is public.</remarks>
    public static readonly IReadOnlyList<StoredEvent> Seals =
    [
        StoredEvent.Of<ActSealed>("signatures.act-sealed", 1, "act", "document", "seal", "claimedAt", "statement"),
        StoredEvent.Of<SealTimestamped>("signatures.seal-timestamped", 1, "act", "digest", "level", "existedAt"),
        StoredEvent.Of<SealTimestampFailed>("signatures.seal-timestamp-failed", 1, "act", "failedAt"),
        StoredEvent.Of<SealExtended>("signatures.seal-extended", 1, "act", "digest", "level", "extendedAt"),
    ];

    /// <summary>What is said of a seal, and which certificates it rests on: that alone is not public.</summary>
    public static readonly IReadOnlyList<StoredEvent> SealVerdicts = VerdictStoredEvents.OfSeals;

    public static readonly IReadOnlyList<StoredEvent> All =
    [
        .. Seals,
        .. LevelStoredEvents.All,
        .. EnvelopeStoredEvents.All,
        .. DocumentStoredEvents.All,
        .. VerdictStoredEvents.All,
        .. RevocationStoredEvents.All,
    ];
}

using Sijil.Domain.DataRights;

namespace Sijil.Domain.Ledger;

/// <summary>What the leaf of an event says, as far as it is known before the event is recorded.</summary>
/// <remarks>
/// The log is named by its municipality. The stored JSON is raw, as the database has it, and MUST NOT be serialised again
/// from memory. The salt is this event's alone, from its metadata; without it <c>data</c> could be guessed.
/// </remarks>
public sealed record LeafContent(
    string Log,
    Guid EventId,
    Guid StreamId,
    StoredEvent Kind,
    string StoredJson,
    EventMetadata Metadata,
    Salt Salt
);

/// <summary>Who did it, why and for whom, as recorded beside the event; what does not apply is null.</summary>
public sealed record EventMetadata(
    string? Correlation,
    string? Causation,
    string? Actor,
    string? Role,
    string? Unit,
    string? OnBehalfOf
);

/// <summary>Where and when an event was recorded: known only once the database has it.</summary>
public sealed record LeafPosition(long Sequence, long Version, DateTimeOffset RecordedAt);

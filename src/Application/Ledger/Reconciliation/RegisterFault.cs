namespace Sijil.Application.Ledger.Reconciliation;

/// <summary>Where the database does not hold what was published.</summary>
/// <param name="Index">The leaf that it is about; null where the log has none.</param>
/// <param name="Number">Of the event: the one that was published, and where none was, the one in the database.</param>
/// <param name="EventId">The same; null where the entry is no event's.</param>
/// <param name="Members">The members of the leaf that would be others today, such as <c>data</c> or <c>at</c>.</param>
/// <param name="InItsPlace">The event that the database has under this number instead.</param>
/// <param name="Commitment">The value that it is about.</param>
/// <param name="DestroyedKey">The id of the key that it is about.</param>
public sealed record RegisterFault(
    RegisterFaultKind Kind,
    long? Index,
    long Number,
    Guid? EventId,
    IReadOnlyList<string> Members,
    Guid? InItsPlace = null,
    string? Commitment = null,
    Guid? DestroyedKey = null
);

public enum RegisterFaultKind
{
    /// <summary>The event was published and is nowhere in the database.</summary>
    MissingEvent,

    /// <summary>The tombstone was published and is not in the database.</summary>
    MissingTombstone,

    /// <summary>An event stands where the log says that there is none, or under a number that is taken.</summary>
    UnexpectedEvent,

    /// <summary>
    /// The event would have another leaf today. Where <c>data</c> alone differs, what is not public was changed: the stored JSON, who did
    /// it, in which role and unit, for whom, or what it followed from.
    /// </summary>
    ChangedEvent,

    /// <summary>The row is nothing that could ever have been recorded: no leaf can be made of it.</summary>
    UnreadableEvent,

    /// <summary>The row is marked so that the store no longer shows the event to anyone.</summary>
    HiddenEvent,

    /// <summary>The event is in the database, under another number.</summary>
    EventOutOfOrder,

    /// <summary>What the log has there is no entry, or does not go on from the entry before it.</summary>
    MalformedEntry,

    /// <summary>The sealed value is no longer in the vault.</summary>
    MissingCiphertext,

    /// <summary>The vault holds something else than was sealed.</summary>
    ChangedCiphertext,

    /// <summary>The sealed value was erased, as the log says, and the vault still has it, or has it again.</summary>
    ReturnedCiphertext,

    /// <summary>The key was destroyed, as the log says, and the vault still has it, or has it again.</summary>
    ReturnedKey,

    /// <summary>
    /// The sealed value is missing, and the erasure that is to have destroyed it is in the database alone: the log has none, or another.
    /// Of one that was recorded a moment ago the next checkpoint will tell.
    /// </summary>
    UnpublishedErasure,

    /// <summary>The public disclosure says something else than was committed to.</summary>
    ChangedDisclosure,
}

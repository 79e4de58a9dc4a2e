using Sijil.Domain.DataRights;
using Sijil.Domain.Signatures.Levels;

namespace Sijil.Domain.Signatures.Envelopes;

/// <summary>Everything that can happen to an envelope: documents that several persons are to sign.</summary>
/// <remarks>
/// These records are stored for ever. Add members only as optional ones; never rename or remove. What a signer does stands in the stream
/// of their slot, so that signers who act at the same time never wait for one another; here the slots are joined.
/// </remarks>
public abstract record EnvelopeEvent(EnvelopeId EnvelopeId);

/// <param name="Policy">A copy: what a signature is worth does not change while it is waited for.</param>
/// <param name="Unit">The organisational unit that drafts, sends and takes it back.</param>
public sealed record EnvelopeDrafted(
    EnvelopeId EnvelopeId,
    SignaturePolicyVersion Policy,
    string Unit,
    SubjectId DraftedBy,
    DateTimeOffset DraftedAt
) : EnvelopeEvent(EnvelopeId);

public sealed record DocumentAttached(
    EnvelopeId EnvelopeId,
    EnvelopeDocument Document,
    SubjectId AttachedBy,
    DateTimeOffset AttachedAt
) : EnvelopeEvent(EnvelopeId);

public sealed record SignerAssigned(
    EnvelopeId EnvelopeId,
    SlotAssignment Slot,
    SubjectId AssignedBy,
    DateTimeOffset AssignedAt
) : EnvelopeEvent(EnvelopeId);

/// <summary>From here on neither documents nor slots change.</summary>
/// <param name="ManifestDigest">See <see cref="Manifest"/>.</param>
/// <param name="ExpiresAt">From this moment on nothing is prepared or signed.</param>
public sealed record EnvelopeSent(
    EnvelopeId EnvelopeId,
    string ManifestDigest,
    DateTimeOffset ExpiresAt,
    ReminderPlan Reminders,
    SubjectId SentBy,
    DateTimeOffset SentAt
) : EnvelopeEvent(EnvelopeId);

/// <summary>The envelope learned that a slot is signed.</summary>
/// <param name="Level">What the policy sees in the signature.</param>
public sealed record SlotFilled(EnvelopeId EnvelopeId, int Slot, SignatureLevel Level, DateTimeOffset FilledAt)
    : EnvelopeEvent(EnvelopeId);

/// <summary>All slots are signed.</summary>
public sealed record EnvelopeCompleted(EnvelopeId EnvelopeId, DateTimeOffset CompletedAt) : EnvelopeEvent(EnvelopeId);

/// <summary>One refused, and with that all is over: what was signed stays recorded.</summary>
public sealed record EnvelopeDeclined(EnvelopeId EnvelopeId, int Slot, DateTimeOffset DeclinedAt)
    : EnvelopeEvent(EnvelopeId);

/// <param name="Explanation">For those concerned, in the vault; null where the reason says enough.</param>
public sealed record EnvelopeVoided(
    EnvelopeId EnvelopeId,
    VoidingReason Reason,
    SealedValue? Explanation,
    SubjectId VoidedBy,
    DateTimeOffset VoidedAt
) : EnvelopeEvent(EnvelopeId);

/// <summary>The time is over, and not all slots are signed.</summary>
public sealed record EnvelopeExpired(EnvelopeId EnvelopeId, DateTimeOffset ExpiredAt) : EnvelopeEvent(EnvelopeId);

using Sijil.Domain.DataRights;
using Sijil.Domain.Signatures.Levels;

namespace Sijil.Domain.Signatures.Envelopes;

/// <summary>Everything that can happen at one place of an envelope at which somebody is to sign.</summary>
/// <remarks>
/// These records are stored for ever. Add members only as optional ones; never rename or remove. What leads to a person, certificates and
/// signatures above all, stands here as a sealed digest.
/// </remarks>
public abstract record SlotEvent(SlotId SlotId, EnvelopeId EnvelopeId);

/// <summary>It is the turn of this slot. What was frozen is copied, so that the slot can be judged by itself.</summary>
public sealed record SignerInvited(
    SlotId SlotId,
    EnvelopeId EnvelopeId,
    SlotAssignment Slot,
    string ManifestDigest,
    DateTimeOffset ExpiresAt,
    DateTimeOffset InvitedAt
) : SlotEvent(SlotId, EnvelopeId);

/// <param name="TextDigest">SHA-256, base64url, of the text that was consented to: the same for everybody, and public.</param>
public sealed record ConsentGiven(
    SlotId SlotId,
    EnvelopeId EnvelopeId,
    string TextDigest,
    SubjectId GivenBy,
    DateTimeOffset GivenAt
) : SlotEvent(SlotId, EnvelopeId);

public sealed record ConsentWithdrawn(
    SlotId SlotId,
    EnvelopeId EnvelopeId,
    SubjectId WithdrawnBy,
    DateTimeOffset WithdrawnAt
) : SlotEvent(SlotId, EnvelopeId);

/// <summary>Somebody else signs for the signer. What the signer had begun is over.</summary>
/// <param name="Mandate">The digest of the document that says so, sealed.</param>
public sealed record SigningDelegated(
    SlotId SlotId,
    EnvelopeId EnvelopeId,
    SubjectId DelegatedBy,
    SubjectId DelegatedTo,
    SealedValue Mandate,
    DateTimeOffset DelegatedAt
) : SlotEvent(SlotId, EnvelopeId);

/// <summary>A certificate was found to be this person's. Only a signature by it is taken.</summary>
/// <param name="Certificate">SHA-256 of the whole certificate in DER, sealed: another one of the same key is another.</param>
public sealed record CertificateBound(
    SlotId SlotId,
    EnvelopeId EnvelopeId,
    SealedValue Certificate,
    SubjectId BoundTo,
    DateTimeOffset BoundAt
) : SlotEvent(SlotId, EnvelopeId);

/// <summary>The documents were shown, and what is to be signed was computed. An earlier session that was open is over.</summary>
/// <param name="PresentedDigest">The <see cref="Manifest"/> of what was shown.</param>
/// <param name="ClaimedAt">The time that the signature will claim, in whole seconds, so that it cannot change any more. It proves nothing.</param>
public sealed record SigningPrepared(
    SlotId SlotId,
    EnvelopeId EnvelopeId,
    SigningSessionId SessionId,
    string PresentedDigest,
    DateTimeOffset ClaimedAt,
    SubjectId PreparedBy,
    DateTimeOffset PreparedAt
) : SlotEvent(SlotId, EnvelopeId);

/// <param name="Signature">The signature as it was received, sealed; null for a simple one without a certificate: that is this act itself.</param>
/// <param name="SignedDigest">The <see cref="Manifest"/> of what was signed.</param>
/// <param name="CertificateCommitment">Of the bound certificate that it was made with; null for a simple signature without one.</param>
/// <param name="Level">What the envelope's policy sees in it.</param>
public sealed record SignatureReceived(
    SlotId SlotId,
    EnvelopeId EnvelopeId,
    SigningSessionId SessionId,
    SealedValue? Signature,
    string SignedDigest,
    string? CertificateCommitment,
    SignatureLevel Level,
    SubjectId SignedBy,
    DateTimeOffset ReceivedAt
) : SlotEvent(SlotId, EnvelopeId);

/// <summary>It was time to say once more that a signature is waited for, and it still was.</summary>
/// <param name="Number">Counts from one; see <see cref="Reminder"/>.</param>
public sealed record SignerReminded(SlotId SlotId, EnvelopeId EnvelopeId, int Number, DateTimeOffset RemindedAt)
    : SlotEvent(SlotId, EnvelopeId);

/// <param name="Explanation">For those concerned, in the vault; null where the reason says enough.</param>
public sealed record SigningRefused(
    SlotId SlotId,
    EnvelopeId EnvelopeId,
    RefusalReason Reason,
    SealedValue? Explanation,
    SubjectId RefusedBy,
    DateTimeOffset RefusedAt
) : SlotEvent(SlotId, EnvelopeId);

/// <summary>The time is over, and nothing was signed here.</summary>
public sealed record SlotExpired(SlotId SlotId, EnvelopeId EnvelopeId, DateTimeOffset ExpiredAt)
    : SlotEvent(SlotId, EnvelopeId);

using Sijil.Domain.DataRights;
using Sijil.Domain.Signatures.Envelopes;
using Sijil.Domain.Signatures.Levels;

namespace Sijil.Projections.Signatures;

/// <summary>A place at which somebody is to sign, for that person and nobody else. What has become of the envelope stands in its own entry.</summary>
/// <param name="Signer">Who is to sign now.</param>
/// <param name="Assigned">Whom the envelope names; another one only after a delegation.</param>
/// <param name="ConsentDigest">Of the text that was agreed to; null where there is no consent.</param>
/// <param name="Session">The session in which what was shown can be signed; null where none is open.</param>
/// <param name="ClaimedAt">The time that a signature made in this session may claim.</param>
/// <param name="Explanation">Of a refusal, sealed; null where the reason says enough.</param>
/// <param name="Reminders">How often it was said that a signature is waited for.</param>
public sealed record SlotEntry(
    Guid Id,
    long StreamVersion,
    Guid EnvelopeId,
    int Number,
    SlotStage Stage,
    Guid Signer,
    Guid Assigned,
    SignatureLevel RequiredLevel,
    bool MayDelegate,
    string ManifestDigest,
    DateTimeOffset InvitedAt,
    DateTimeOffset ExpiresAt,
    string? ConsentDigest = null,
    bool HasCertificate = false,
    Guid? Session = null,
    DateTimeOffset? ClaimedAt = null,
    SignatureLevel? ReachedLevel = null,
    DateTimeOffset? SignedAt = null,
    SealedValue? Signature = null,
    RefusalReason? RefusalReason = null,
    SealedValue? Explanation = null,
    int Reminders = 0
)
{
    public bool IsDelegated => Signer != Assigned;

    public static SlotEntry? After(SlotEntry? entry, object fact) =>
        (fact, entry) switch
        {
            (SignerInvited e, null) => Invited(e),
            (SlotEvent e, { } known) => Told(known with { StreamVersion = known.StreamVersion + 1 }, e),
            _ => entry,
        };

    private static SlotEntry Invited(SignerInvited e) =>
        new(
            e.SlotId.Value,
            StreamVersion: 1,
            e.EnvelopeId.Value,
            e.Slot.Number,
            SlotStage.Invited,
            e.Slot.Signer.Value,
            e.Slot.Signer.Value,
            e.Slot.RequiredLevel,
            e.Slot.MayDelegate,
            e.ManifestDigest,
            e.InvitedAt,
            e.ExpiresAt
        );

    private static SlotEntry Told(SlotEntry entry, SlotEvent fact) =>
        fact switch
        {
            ConsentGiven e => entry with { ConsentDigest = e.TextDigest },
            ConsentWithdrawn => entry.WithoutSession() with { ConsentDigest = null },
            SigningDelegated e => entry.WithoutSession() with
            {
                Signer = e.DelegatedTo.Value,
                ConsentDigest = null,
                HasCertificate = false,
            },
            CertificateBound => entry.WithoutSession() with { HasCertificate = true },
            SigningPrepared e => entry with { Session = e.SessionId.Value, ClaimedAt = e.ClaimedAt },
            SignatureReceived e => entry.WithoutSession() with
            {
                Stage = SlotStage.Filled,
                ReachedLevel = e.Level,
                SignedAt = e.ReceivedAt,
                Signature = e.Signature,
            },
            SignerReminded e => entry with { Reminders = e.Number },
            SigningRefused e => entry.WithoutSession() with
            {
                Stage = SlotStage.Refused,
                RefusalReason = e.Reason,
                Explanation = e.Explanation,
            },
            SlotExpired => entry.WithoutSession() with { Stage = SlotStage.Expired },
            _ => entry,
        };

    private SlotEntry WithoutSession() => this with { Session = null, ClaimedAt = null };
}

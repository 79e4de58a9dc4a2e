using System.Collections.Immutable;
using Sijil.Domain.DataRights;
using Sijil.Domain.Signatures.Envelopes;
using Sijil.Domain.Signatures.Levels;

namespace Sijil.Projections.Signatures;

/// <summary>An envelope, for the clerks of its unit. Persons stand in it by meaningless ids. Decisions do not rest on it: its stream decides.</summary>
/// <param name="Policy">The code of the policy it is held to.</param>
/// <param name="ManifestDigest">Of all documents together; null before it is sent.</param>
/// <param name="EndedAt">When it was completed, declined, voided or found expired; null before that.</param>
public sealed record EnvelopeEntry(
    Guid Id,
    long StreamVersion,
    string Unit,
    EnvelopePhase Phase,
    string Policy,
    int PolicyVersion,
    ImmutableList<EnvelopeDocument> Documents,
    ImmutableList<EnvelopeSlot> Slots,
    DateTimeOffset DraftedAt,
    DateTimeOffset? SentAt = null,
    DateTimeOffset? ExpiresAt = null,
    string? ManifestDigest = null,
    int? DeclinedSlot = null,
    VoidingReason? VoidingReason = null,
    SealedValue? Explanation = null,
    Guid? VoidedBy = null,
    DateTimeOffset? EndedAt = null
)
{
    public static EnvelopeEntry? After(EnvelopeEntry? entry, object fact) =>
        (fact, entry) switch
        {
            (EnvelopeDrafted e, null) => Drafted(e),
            (EnvelopeEvent e, { } known) => Told(known with { StreamVersion = known.StreamVersion + 1 }, e),
            _ => entry,
        };

    private static EnvelopeEntry Drafted(EnvelopeDrafted e) =>
        new(
            e.EnvelopeId.Value,
            StreamVersion: 1,
            e.Unit,
            EnvelopePhase.Draft,
            e.Policy.Code,
            e.Policy.Number,
            [],
            [],
            e.DraftedAt
        );

    private static EnvelopeEntry Told(EnvelopeEntry entry, EnvelopeEvent fact) =>
        fact switch
        {
            DocumentAttached e => entry with { Documents = entry.Documents.Add(e.Document) },
            SignerAssigned e => entry with { Slots = entry.Slots.Add(EnvelopeSlot.Of(e.Slot)) },
            EnvelopeSent e => entry with
            {
                Phase = EnvelopePhase.Sent,
                SentAt = e.SentAt,
                ExpiresAt = e.ExpiresAt,
                ManifestDigest = e.ManifestDigest,
            },
            SlotFilled e => entry with
            {
                Slots = entry.Slots.SetItem(e.Slot - 1, entry.Slots[e.Slot - 1] with { ReachedLevel = e.Level }),
            },
            EnvelopeCompleted e => entry with { Phase = EnvelopePhase.Completed, EndedAt = e.CompletedAt },
            EnvelopeDeclined e => entry with
            {
                Phase = EnvelopePhase.Declined,
                DeclinedSlot = e.Slot,
                EndedAt = e.DeclinedAt,
            },
            EnvelopeVoided e => entry with
            {
                Phase = EnvelopePhase.Void,
                VoidingReason = e.Reason,
                Explanation = e.Explanation,
                VoidedBy = e.VoidedBy.Value,
                EndedAt = e.VoidedAt,
            },
            EnvelopeExpired e => entry with { Phase = EnvelopePhase.Expired, EndedAt = e.ExpiredAt },
            _ => entry,
        };
}

/// <summary>A place at which somebody is to sign.</summary>
/// <param name="ReachedLevel">What the policy sees in the signature; null as long as the envelope knows of none.</param>
public sealed record EnvelopeSlot(
    int Number,
    int Order,
    SignatureLevel RequiredLevel,
    SubjectId Signer,
    bool MayDelegate,
    SignatureLevel? ReachedLevel = null
)
{
    internal static EnvelopeSlot Of(SlotAssignment place) =>
        new(place.Number, place.Order, place.RequiredLevel, place.Signer, place.MayDelegate);
}

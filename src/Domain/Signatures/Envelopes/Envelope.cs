using System.Collections.Immutable;
using Sijil.Domain.DataRights;
using Sijil.Domain.Signatures.Levels;

namespace Sijil.Domain.Signatures.Envelopes;

/// <summary>An envelope as it stands.</summary>
public sealed record Envelope
{
    public static readonly Envelope Initial = new();

    public EnvelopeId Id { get; init; }

    public EnvelopePhase Phase { get; init; }

    public SignaturePolicyVersion? Policy { get; init; }

    /// <summary>The unit that drafted it; empty before it is drafted.</summary>
    public string Unit { get; init; } = "";

    public ImmutableList<EnvelopeDocument> Documents { get; init; } = [];

    public ImmutableList<SlotAssignment> Slots { get; init; } = [];

    public string ManifestDigest { get; init; } = "";

    public DateTimeOffset ExpiresAt { get; init; }

    public ReminderPlan? Reminders { get; init; }

    /// <summary>The slots of which the envelope knows that they are signed.</summary>
    public ImmutableSortedSet<int> Filled { get; init; } = [];

    public bool HasSigner(SubjectId person) => Slots.Exists(slot => slot.Signer == person);

    /// <summary>Whether all who sign before this slot have signed.</summary>
    internal bool IsTurnOf(SlotAssignment slot) =>
        Slots.TrueForAll(earlier => earlier.Order >= slot.Order || Filled.Contains(earlier.Number));

    /// <summary>Why it cannot be written on any more; null where it can.</summary>
    internal Rejection? WhyNotDraft() =>
        Phase switch
        {
            EnvelopePhase.Unknown => EnvelopeRejections.NotFound,
            EnvelopePhase.Draft => null,
            _ => EnvelopeRejections.Frozen,
        };

    /// <summary>Why no signature is waited for; null where one is.</summary>
    internal Rejection? WhyNotSent() =>
        Phase switch
        {
            EnvelopePhase.Unknown => EnvelopeRejections.NotFound,
            EnvelopePhase.Draft => EnvelopeRejections.NotSent,
            EnvelopePhase.Sent => null,
            EnvelopePhase.Completed => EnvelopeRejections.Completed,
            EnvelopePhase.Declined => EnvelopeRejections.Declined,
            EnvelopePhase.Void => EnvelopeRejections.Voided,
            _ => EnvelopeRejections.Expired,
        };

    /// <summary>
    /// Why its documents are not shown to whoever is to sign a slot; null where they are: whoever has signed may always see what they
    /// signed, and whoever has not, as long as they are waited for.
    /// </summary>
    public Rejection? WhyNotPresented(Slot slot) =>
        slot.Stage switch
        {
            SlotStage.Filled => null,
            SlotStage.Refused => EnvelopeRejections.AlreadyRefused,
            SlotStage.Expired => EnvelopeRejections.Expired,
            _ => WhyNotSent(),
        };

    /// <summary>The same at a moment: whether the clock or a recorded expiry says that it is over makes no difference.</summary>
    internal Rejection? WhyNotSigned(DateTimeOffset now) =>
        WhyNotSent() ?? (now >= ExpiresAt ? EnvelopeRejections.Expired : null);

    public static Envelope Evolve(Envelope envelope, EnvelopeEvent @event) =>
        (envelope.Phase, @event) switch
        {
            (EnvelopePhase.Unknown, EnvelopeDrafted e) => new()
            {
                Id = e.EnvelopeId,
                Phase = EnvelopePhase.Draft,
                Policy = e.Policy,
                Unit = e.Unit,
            },
            (EnvelopePhase.Draft, DocumentAttached e) => envelope with
            {
                Documents = envelope.Documents.Add(e.Document),
            },
            (EnvelopePhase.Draft, SignerAssigned e) when e.Slot.Number == envelope.Slots.Count + 1 => envelope with
            {
                Slots = envelope.Slots.Add(e.Slot),
            },
            (EnvelopePhase.Draft, EnvelopeSent e) => envelope with
            {
                Phase = EnvelopePhase.Sent,
                ManifestDigest = e.ManifestDigest,
                ExpiresAt = e.ExpiresAt,
                Reminders = e.Reminders,
            },
            (EnvelopePhase.Sent, SlotFilled e) when !envelope.Filled.Contains(e.Slot) => envelope with
            {
                Filled = envelope.Filled.Add(e.Slot),
            },
            (EnvelopePhase.Sent, EnvelopeCompleted) when envelope.Filled.Count == envelope.Slots.Count => envelope with
            {
                Phase = EnvelopePhase.Completed,
            },
            (EnvelopePhase.Sent, EnvelopeDeclined) => envelope with { Phase = EnvelopePhase.Declined },
            (EnvelopePhase.Sent, EnvelopeExpired) => envelope with { Phase = EnvelopePhase.Expired },
            (EnvelopePhase.Draft or EnvelopePhase.Sent, EnvelopeVoided) => envelope with { Phase = EnvelopePhase.Void },
            _ => throw new InvalidOperationException($"{@event.GetType().Name} cannot follow {envelope.Phase}."),
        };
}

using Sijil.Domain.Signatures.Envelopes;
using Sijil.Projections.Signatures;

namespace Sijil.Api.Portal.Personal;

/// <summary>A place at which somebody is to sign, as pages speak of it.</summary>
internal sealed class SlotInWords(PageText text, SlotInEnvelope found, Guid person, DateTimeOffset now)
{
    public SlotEntry Slot => found.Slot;

    public EnvelopeEntry Envelope => found.Envelope;

    /// <summary>False for whoever has handed it on.</summary>
    public bool IsMine => Slot.Signer == person;

    public bool IsWaiting => found.WaitsFor(person, now);

    /// <summary>Whether the documents are handed out here: what <see cref="Domain.Signatures.Envelopes.Envelope.WhyNotPresented"/> says.</summary>
    public bool MayRead =>
        IsMine
        && (
            Slot.Stage == SlotStage.Filled || (Slot.Stage == SlotStage.Invited && Envelope.Phase == EnvelopePhase.Sent)
        );

    public string Path => $"{ToSignPage.Path}/{Envelope.Id:D}/{Slot.Number}";

    public PageText Text => text;

    /// <summary>One of the texts under which its standing is told.</summary>
    public string Standing =>
        Slot.Stage switch
        {
            _ when !IsMine => "delegated",
            SlotStage.Filled => "signed",
            SlotStage.Refused => "refused",
            _ when Envelope.Phase == EnvelopePhase.Declined => "declined",
            _ when Envelope.Phase == EnvelopePhase.Void => "void",
            _ when !IsWaiting => "expired",
            _ => "waiting",
        };

    /// <summary>What has become of the whole where this one has signed, told under the same texts; null while others are waited for.</summary>
    public string? Whole =>
        IsMine && Slot.Stage == SlotStage.Filled && Envelope.Phase != EnvelopePhase.Sent
            ? CodeOf.Value(Envelope.Phase)
            : null;
}

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

    public string Path => $"{ToSignPage.Path}/{Envelope.Id:D}/{Slot.Number}";

    public PageText Text => text;

    /// <summary>One of the texts under which its standing is told.</summary>
    public string Standing =>
        Slot.Stage switch
        {
            SlotStage.Filled => "signed",
            SlotStage.Refused => "refused",
            _ when !IsMine => "delegated",
            _ when Envelope.Phase == EnvelopePhase.Declined => "declined",
            _ when Envelope.Phase == EnvelopePhase.Void => "void",
            _ when !IsWaiting => "expired",
            _ => "waiting",
        };
}

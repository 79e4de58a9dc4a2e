namespace Sijil.Domain.Signatures.Envelopes;

/// <summary>Records that nothing was signed in a slot in time. A late clock changes nothing: by then nothing could be signed any more.</summary>
public sealed record ExpireSlot(SlotId SlotId)
{
    public static Decision<SlotEvent> Decide(ExpireSlot command, Slot slot, DateTimeOffset now) =>
        slot.Stage switch
        {
            SlotStage.Unknown => EnvelopeRejections.SlotNotFound,
            SlotStage.Invited when now < slot.ExpiresAt => EnvelopeRejections.ExpiryNotReached,
            SlotStage.Invited => new SlotExpired(command.SlotId, slot.Envelope, now),
            _ => Array.Empty<SlotEvent>(),
        };
}

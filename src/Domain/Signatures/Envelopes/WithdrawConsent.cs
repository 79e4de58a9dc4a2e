using Sijil.Domain.DataRights;

namespace Sijil.Domain.Signatures.Envelopes;

/// <summary>The signer takes back their consent, which they can until their signature is received.</summary>
/// <remarks>Neither the envelope nor the clock is asked, nor whether the slot has expired: what was given can be taken back. Afterwards only a new act can help.</remarks>
public sealed record WithdrawConsent(SlotId SlotId, SubjectId WithdrawnBy)
{
    public static Decision<SlotEvent> Decide(WithdrawConsent command, Slot slot, DateTimeOffset now) =>
        slot.WhyNotOpenTo(command.WithdrawnBy) is { } obstacle && obstacle != EnvelopeRejections.Expired ? obstacle
        : slot.ConsentDigest is null ? EnvelopeRejections.ConsentMissing
        : new ConsentWithdrawn(command.SlotId, slot.Envelope, command.WithdrawnBy, now);
}

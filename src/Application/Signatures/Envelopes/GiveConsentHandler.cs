using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Application.Signatures.Envelopes;

public sealed class GiveConsentHandler(Recorder recorder)
{
    /// <summary>Records that a signer agrees to sign electronically.</summary>
    public Task<Outcome> Handle(
        SlotId id,
        string textDigest,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Act(
            id,
            instruction,
            (slot, envelope, now) =>
                GiveConsent.Decide(new(id, textDigest, instruction.Actor.Person), slot, envelope, now),
            cancellation
        );
}

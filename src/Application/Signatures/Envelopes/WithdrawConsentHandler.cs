using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Application.Signatures.Envelopes;

public sealed class WithdrawConsentHandler(Recorder recorder)
{
    /// <summary>Records that a signer takes their consent back.</summary>
    public Task<Outcome> Handle(SlotId id, Instruction instruction, CancellationToken cancellation) =>
        recorder.Act(
            id,
            instruction,
            (slot, _, now) => WithdrawConsent.Decide(new(id, instruction.Actor.Person), slot, now),
            cancellation
        );
}

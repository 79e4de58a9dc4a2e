using Sijil.Application.DataRights;
using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Application.Signatures.Envelopes;

public sealed class DelegateSigningHandler(Recorder recorder, EnvelopeSigners signers, Vault vault)
{
    /// <summary>Lets somebody else sign, by a mandate whose digest goes into the vault.</summary>
    public Task<Outcome> Handle(
        SlotId id,
        string nationalId,
        string? mandateDigest,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Act(
            id,
            instruction,
            async (slot, envelope, attempt, stop) =>
            {
                var person = instruction.Actor.Person;
                var sealing = await vault.BeginSealing(attempt, person, stop);
                var mandate = sealing.SealOptional(EnvelopeFields.Mandate, mandateDigest);
                var representative = await signers.Named(attempt, nationalId, stop);
                return DelegateSigning.Decide(new(id, representative, mandate, person), slot, envelope, attempt.Now);
            },
            cancellation
        );
}

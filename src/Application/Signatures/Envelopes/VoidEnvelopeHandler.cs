using Sijil.Application.DataRights;
using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Application.Signatures.Envelopes;

public sealed class VoidEnvelopeHandler(Recorder recorder, Vault vault)
{
    /// <summary>Takes an envelope back; what is said beyond the reason goes into the vault.</summary>
    public Task<Outcome> Handle(
        EnvelopeId id,
        VoidingReason reason,
        string? explanation,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Act(
            id,
            instruction,
            async (envelope, attempt, stop) =>
            {
                var person = instruction.Actor.Person;
                var sealing = await vault.BeginSealing(attempt, person, stop);
                var slots = await attempt.SlotsOf(envelope, stop);
                return VoidEnvelope.Decide(
                    new(id, reason, sealing.SealOptional(EnvelopeFields.Voiding, explanation), person),
                    envelope,
                    [.. slots.Select(it => it.Slot)],
                    attempt.Now
                );
            },
            cancellation
        );
}

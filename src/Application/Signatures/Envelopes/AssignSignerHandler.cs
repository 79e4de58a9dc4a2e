using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Application.Signatures.Envelopes;

public sealed class AssignSignerHandler(Recorder recorder, EnvelopeSigners signers)
{
    /// <summary>Adds a slot for a person to an envelope that has not been sent.</summary>
    public Task<Outcome> Handle(
        EnvelopeId id,
        SignerForm form,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Act(
            id,
            instruction,
            async (envelope, attempt, stop) =>
                AssignSigner.Decide(
                    new(
                        id,
                        await signers.Named(attempt, form.NationalId, stop),
                        form.Order,
                        form.RequiredLevel,
                        form.MayDelegate,
                        instruction.Actor.Person
                    ),
                    envelope,
                    attempt.Now
                ),
            cancellation
        );
}

using Sijil.Domain.Signatures.Envelopes;
using Sijil.Domain.Signatures.Levels;

namespace Sijil.Application.Signatures.Envelopes;

public sealed class DraftEnvelopeHandler(Recorder recorder)
{
    /// <summary>Begins an envelope of the clerk's unit under the newest version of a policy.</summary>
    public Task<Outcome> Handle(
        EnvelopeId id,
        string policy,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Act(
            id,
            instruction,
            async (envelope, attempt, stop) =>
            {
                var known = await attempt.RelyOn(SignatureStreams.Policy, SignaturePolicyId.Of(policy).Value, stop);
                return DraftEnvelope.Decide(
                    new(id, instruction.Actor.Unit ?? "", instruction.Actor.Person),
                    envelope,
                    known,
                    attempt.Now
                );
            },
            cancellation
        );
}

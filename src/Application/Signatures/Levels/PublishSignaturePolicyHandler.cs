using Sijil.Application.Governance.Acts;
using Sijil.Domain.Signatures.Levels;

namespace Sijil.Application.Signatures.Levels;

public sealed class PublishSignaturePolicyHandler(Recorder recorder)
{
    /// <summary>Publishes what signatures are worth in a country: the first version of the policy, or the next.</summary>
    public Task<Outcome> Handle(SignaturePolicyForm form, Instruction instruction, CancellationToken cancellation) =>
        recorder.Record(
            instruction,
            SignatureStreams.Policy,
            SignaturePolicyId.Of(form.Terms.Code).Value,
            async (policy, attempt, stop) =>
                PublishSignaturePolicy.Decide(
                    new(form.Terms, form.Version, await attempt.Cited(form.Basis, stop), instruction.Actor.Person),
                    policy,
                    await attempt.Moment(stop)
                ),
            cancellation
        );
}

using Sijil.Domain;
using Sijil.Domain.Signatures.Envelopes;
using Sijil.Domain.Signatures.Levels;

namespace Sijil.Application.Signatures.Envelopes;

/// <summary>Drafts, fills and sends an envelope in one go: all of it is recorded, or nothing.</summary>
public sealed class SendAtOnceHandler(Recorder recorder, EnvelopeSigners signers)
{
    public Task<Outcome> Handle(
        EnvelopeId id,
        WholeEnvelopeForm form,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Act(
            id,
            instruction,
            async (envelope, attempt, stop) =>
            {
                var steps = new Steps(envelope);
                await Draft(id, form, steps, attempt, stop);
                foreach (var document in form.Documents)
                    steps.Take(await attempt.Attach(document, steps.Envelope, stop));
                foreach (var signer in form.Signers)
                    await Assign(signer, steps, attempt, stop);
                await Send(form.Sending, steps, attempt, stop);
                return steps.Decision;
            },
            cancellation
        );

    private static async ValueTask Draft(
        EnvelopeId id,
        WholeEnvelopeForm form,
        Steps steps,
        Attempt attempt,
        CancellationToken cancellation
    )
    {
        var policyId = SignaturePolicyId.Of(form.Policy).Value;
        var policy = await attempt.RelyOn(SignatureStreams.Policy, policyId, cancellation);
        var actor = attempt.Instruction.Actor;
        steps.Take(DraftEnvelope.Decide(new(id, actor.Unit ?? "", actor.Person), steps.Envelope, policy, attempt.Now));
    }

    private async ValueTask Assign(SignerForm form, Steps steps, Attempt attempt, CancellationToken cancellation)
    {
        var command = new AssignSigner(
            steps.Envelope.Id,
            await signers.Named(attempt, form.NationalId, cancellation),
            form.Order,
            form.RequiredLevel,
            form.MayDelegate,
            attempt.Instruction.Actor.Person
        );
        steps.Take(AssignSigner.Decide(command, steps.Envelope, attempt.Now));
    }

    private async ValueTask Send(SendingForm form, Steps steps, Attempt attempt, CancellationToken cancellation)
    {
        var command = new SendEnvelope(
            steps.Envelope.Id,
            form.ExpiresAt,
            form.Reminders,
            attempt.Instruction.Actor.Person
        );
        var envelope = steps.Envelope;
        var decision = SendEnvelope.Decide(command, envelope, attempt.Now);
        if (steps.Take(decision))
            await SendEnvelopeHandler.Follow(decision, envelope, attempt, signers, cancellation);
    }

    /// <summary>Commands one after the other, each decided on what the ones before would make of the envelope. The first rule broken ends them.</summary>
    private sealed class Steps(Envelope envelope)
    {
        private readonly List<EnvelopeEvent> facts = [];
        private Rejection? obstacle;

        public Envelope Envelope { get; private set; } = envelope;

        public Decision<EnvelopeEvent> Decision => obstacle is null ? facts.ToArray() : obstacle;

        /// <returns>Whether nothing has stood in the way so far.</returns>
        public bool Take(Decision<EnvelopeEvent> step)
        {
            obstacle ??= (step as Decision<EnvelopeEvent>.Rejected)?.Reason;
            if (obstacle is not null)
                return false;

            facts.AddRange(step.Facts());
            Envelope = Envelope.After(step.Facts());
            return true;
        }
    }
}

using Sijil.Domain;
using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Application.Signatures.Envelopes;

public sealed class SendEnvelopeHandler(Recorder recorder, EnvelopeSigners signers)
{
    /// <summary>Freezes an envelope, invites those whose turn it is, and has its end told when it comes.</summary>
    public Task<Outcome> Handle(
        EnvelopeId id,
        SendingForm form,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Act(
            id,
            instruction,
            async (envelope, attempt, stop) =>
            {
                var decision = SendEnvelope.Decide(
                    new(id, form.ExpiresAt, form.Reminders, instruction.Actor.Person),
                    envelope,
                    attempt.Now
                );
                await Follow(decision, envelope, attempt, signers, stop);
                return decision;
            },
            cancellation
        );

    /// <summary>What follows from sending, in the transaction that records it.</summary>
    internal static async ValueTask Follow(
        Decision<EnvelopeEvent> sending,
        Envelope envelope,
        Attempt attempt,
        EnvelopeSigners signers,
        CancellationToken cancellation
    )
    {
        if (sending.Facts() is not [EnvelopeSent sent])
            return;

        await signers.Hold(attempt, envelope, cancellation);
        attempt.InviteNext(envelope.After([sent]), new HashSet<int>());
        attempt.Send(new EnvelopeTimeIsOver(envelope.Id.Value), sent.ExpiresAt);
    }
}

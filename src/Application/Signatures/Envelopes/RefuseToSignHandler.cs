using Sijil.Application.DataRights;
using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Application.Signatures.Envelopes;

public sealed class RefuseToSignHandler(Recorder recorder, Vault vault)
{
    /// <summary>Records that somebody does not sign, and with it that the envelope is declined: nobody signs after a refusal.</summary>
    public Task<Outcome> Handle(
        SlotId id,
        RefusalReason reason,
        string? explanation,
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
                var command = new RefuseToSign(
                    id,
                    reason,
                    sealing.SealOptional(EnvelopeFields.Refusal, explanation),
                    person
                );
                var decision = RefuseToSign.Decide(command, slot, envelope, attempt.Now);
                if (decision.Facts() is { Count: > 0 } refusal)
                    await Tell(refusal.Aggregate(slot, Slot.Evolve), attempt, stop);
                return decision;
            },
            cancellation
        );

    private static async ValueTask Tell(Slot refused, Attempt attempt, CancellationToken cancellation)
    {
        var id = refused.Envelope.Value;
        var (envelope, version) = await attempt.RelyOnStanding(SignatureStreams.Envelope, id, cancellation);
        var slots = await attempt.SlotsOf(envelope, cancellation);
        var news = attempt
            .Join(envelope, [.. slots.Select(it => it.Id == refused.Id ? it with { Slot = refused } : it)])
            .Facts();
        attempt.Continue(SignatureStreams.Envelope, id, version, news);
    }
}

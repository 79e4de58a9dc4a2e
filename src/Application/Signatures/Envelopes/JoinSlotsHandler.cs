using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Application.Signatures.Envelopes;

public sealed class JoinSlotsHandler(Recorder recorder)
{
    /// <summary>Brings into an envelope what has happened in its slots and by the clock. Whoever asks again changes nothing.</summary>
    public Task<Outcome> Handle(EnvelopeId id, Instruction instruction, CancellationToken cancellation) =>
        recorder.Act(
            id,
            instruction,
            async (envelope, attempt, stop) => attempt.Join(envelope, await attempt.SlotsOf(envelope, stop)),
            cancellation
        );
}

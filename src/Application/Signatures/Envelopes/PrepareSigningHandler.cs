using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Application.Signatures.Envelopes;

public sealed class PrepareSigningHandler(Recorder recorder)
{
    /// <summary>Records that the documents were shown, and begins a session in which they can be signed.</summary>
    public Task<Outcome> Handle(
        SlotId id,
        string presentedDigest,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Act(
            id,
            instruction,
            (slot, envelope, now) =>
                PrepareSigning.Decide(
                    new(id, new(RandomIdentifier.New()), presentedDigest, instruction.Actor.Person),
                    slot,
                    envelope,
                    now
                ),
            cancellation
        );
}

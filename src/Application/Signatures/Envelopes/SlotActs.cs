using Sijil.Domain;
using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Application.Signatures.Envelopes;

/// <summary>Decides a command on a slot and its envelope.</summary>
internal delegate ValueTask<Decision<SlotEvent>> DecidingOnSlot(
    Slot slot,
    Envelope envelope,
    Attempt attempt,
    CancellationToken cancellation
);

internal static class SlotActs
{
    /// <summary>
    /// An act in one slot. Its envelope is relied upon as it stands: those who act in other slots at the same time do the same, and none of
    /// them waits for another.
    /// </summary>
    public static Task<Outcome> Act(
        this Recorder recorder,
        SlotId id,
        Instruction instruction,
        DecidingOnSlot decide,
        CancellationToken cancellation
    ) =>
        recorder.Record(
            instruction,
            SignatureStreams.Slot,
            id.Value,
            async (slot, attempt, stop) =>
            {
                var envelope = await attempt.RelyOnNewest(SignatureStreams.Envelope, slot.Envelope.Value, stop);
                return await decide(slot, envelope, attempt, stop);
            },
            cancellation
        );

    /// <summary>The same where nothing has to be asked.</summary>
    public static Task<Outcome> Act(
        this Recorder recorder,
        SlotId id,
        Instruction instruction,
        Func<Slot, Envelope, DateTimeOffset, Decision<SlotEvent>> decide,
        CancellationToken cancellation
    ) =>
        recorder.Act(
            id,
            instruction,
            (slot, envelope, attempt, _) => ValueTask.FromResult(decide(slot, envelope, attempt.Now)),
            cancellation
        );
}

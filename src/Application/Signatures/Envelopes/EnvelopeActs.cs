using Sijil.Domain;
using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Application.Signatures.Envelopes;

internal static class EnvelopeActs
{
    /// <summary>An act about one envelope.</summary>
    public static Task<Outcome> Act(
        this Recorder recorder,
        EnvelopeId id,
        Instruction instruction,
        Recorder.Deciding<Envelope, EnvelopeEvent> decide,
        CancellationToken cancellation
    ) => recorder.Record(instruction, SignatureStreams.Envelope, id.Value, decide, cancellation);

    /// <summary>All slots of an envelope as they stand, opened or not, in order of their numbers. None of them moves before this is recorded.</summary>
    public static async ValueTask<IReadOnlyList<StandingSlot>> SlotsOf(
        this Attempt attempt,
        Envelope envelope,
        CancellationToken cancellation
    )
    {
        var slots = new List<StandingSlot>();
        foreach (var place in envelope.Slots)
        {
            var id = SlotId.Of(envelope.Id, place.Number);
            var (slot, version) = await attempt.RelyOnStanding(SignatureStreams.Slot, id.Value, cancellation);
            slots.Add(new(id, slot, version));
        }

        return slots;
    }

    /// <summary>What these facts make of it.</summary>
    public static Envelope After(this Envelope envelope, IEnumerable<EnvelopeEvent> facts) =>
        facts.Aggregate(envelope, Envelope.Evolve);

    public static IReadOnlyList<TEvent> Facts<TEvent>(this Decision<TEvent> decision) =>
        decision is Decision<TEvent>.Accepted accepted ? accepted.Events : [];
}

/// <summary>A slot and where its stream stands; version zero where it has not been opened.</summary>
internal sealed record StandingSlot(SlotId Id, Slot Slot, long Version)
{
    public bool IsOpened => Version > 0;
}

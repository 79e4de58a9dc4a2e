using Sijil.Domain;
using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Application.Signatures.Envelopes;

/// <summary>What an envelope makes of its slots, and what follows from it for them, all in one transaction.</summary>
internal static class Joining
{
    /// <summary>Decides what has happened, opens the slots whose turn has come, and ends those whose time is over.</summary>
    /// <param name="slots">All of its slots, as they will stand.</param>
    public static Decision<EnvelopeEvent> Join(
        this Attempt attempt,
        Envelope envelope,
        IReadOnlyList<StandingSlot> slots
    )
    {
        var decision = JoinSlots.Decide(new(envelope.Id), envelope, [.. slots.Select(it => it.Slot)], attempt.Now);
        if (decision.Facts() is not { Count: > 0 } news)
            return decision;

        var joined = envelope.After(news);
        attempt.InviteNext(joined, slots.Where(it => it.IsOpened).Select(it => it.Slot.Number).ToHashSet());
        if (joined.Phase == EnvelopePhase.Expired)
            attempt.ExpireOpen(slots);
        return decision;
    }
}

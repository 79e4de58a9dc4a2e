namespace Sijil.Domain.Signatures.Envelopes;

/// <summary>Brings into the envelope what has happened in its slots and by the clock since it last looked.</summary>
/// <remarks>
/// Whoever looks again finds nothing new. A signature that was received in time counts, also where the envelope learns of it after the
/// time is over; so signatures come first, then a refusal, then the clock. A refusal is joined in the transaction that records it.
/// </remarks>
public sealed record JoinSlots(EnvelopeId EnvelopeId)
{
    /// <param name="command">Which envelope.</param>
    /// <param name="envelope">The envelope as it stands.</param>
    /// <param name="slots">Its slots as they stand; those that were not opened may be left out.</param>
    /// <param name="now">The moment of joining.</param>
    public static Decision<EnvelopeEvent> Decide(
        JoinSlots command,
        Envelope envelope,
        IReadOnlyCollection<Slot> slots,
        DateTimeOffset now
    ) =>
        envelope.Phase switch
        {
            EnvelopePhase.Unknown => EnvelopeRejections.NotFound,
            EnvelopePhase.Draft => EnvelopeRejections.NotSent,
            EnvelopePhase.Sent => News(command.EnvelopeId, envelope, slots, now),
            _ => Array.Empty<EnvelopeEvent>(),
        };

    private static EnvelopeEvent[] News(
        EnvelopeId id,
        Envelope envelope,
        IReadOnlyCollection<Slot> slots,
        DateTimeOffset now
    )
    {
        EnvelopeEvent[] filled =
        [
            .. slots
                .Where(slot => slot.Stage == SlotStage.Filled && !envelope.Filled.Contains(slot.Number))
                .OrderBy(slot => slot.Number)
                .Select(slot => new SlotFilled(id, slot.Number, slot.ReachedLevel!.Value, now)),
        ];
        return filled.Aggregate(envelope, Envelope.Evolve).Filled.Count == envelope.Slots.Count
                ? [.. filled, new EnvelopeCompleted(id, now)]
            : slots.FirstOrDefault(slot => slot.Stage == SlotStage.Refused) is { } refused
                ? [.. filled, new EnvelopeDeclined(id, refused.Number, now)]
            : now >= envelope.ExpiresAt ? [.. filled, new EnvelopeExpired(id, now)]
            : filled;
    }
}

using Sijil.Domain.DataRights;

namespace Sijil.Domain.Signatures.Envelopes;

/// <summary>Takes an envelope back, for a reason, as long as not all have signed and its time is not over.</summary>
/// <param name="Explanation">What is to be said beyond the reason, sealed.</param>
public sealed record VoidEnvelope(
    EnvelopeId EnvelopeId,
    VoidingReason? Reason,
    SealedValue? Explanation,
    SubjectId VoidedBy
)
{
    /// <param name="command">What is taken back, and why.</param>
    /// <param name="envelope">The envelope as it stands.</param>
    /// <param name="slots">Its slots as they stand: it may not have learned yet that all are signed.</param>
    /// <param name="now">The moment of taking back.</param>
    public static Decision<EnvelopeEvent> Decide(
        VoidEnvelope command,
        Envelope envelope,
        IReadOnlyCollection<Slot> slots,
        DateTimeOffset now
    ) =>
        command switch
        {
            _ when envelope.Phase != EnvelopePhase.Draft && envelope.WhyNotSent() is { } obstacle => obstacle,
            _ when envelope.Slots is not [] && slots.Count(IsFilled) == envelope.Slots.Count =>
                EnvelopeRejections.Completed,
            _ when envelope.Phase != EnvelopePhase.Draft && envelope.WhyNotSigned(now) is { } over => over,
            { Reason: null } => EnvelopeRejections.ReasonMissing,
            { Reason: VoidingReason.Other, Explanation: null } => EnvelopeRejections.ExplanationMissing,
            { Reason: { } reason } => new EnvelopeVoided(
                command.EnvelopeId,
                reason,
                command.Explanation,
                command.VoidedBy,
                now
            ),
        };

    private static bool IsFilled(Slot slot) => slot.Stage == SlotStage.Filled;
}

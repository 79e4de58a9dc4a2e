using Sijil.Domain.DataRights;

namespace Sijil.Domain.Signatures.Envelopes;

/// <summary>The signer does not sign, for a reason. With that the whole envelope is declined.</summary>
/// <remarks>
/// <see cref="JoinSlots"/> tells the envelope in the same transaction, so that nobody signs after a refusal. Consent is not asked for.
/// </remarks>
/// <param name="Explanation">What is to be said beyond the reason, sealed.</param>
public sealed record RefuseToSign(SlotId SlotId, RefusalReason? Reason, SealedValue? Explanation, SubjectId RefusedBy)
{
    public static Decision<SlotEvent> Decide(RefuseToSign command, Slot slot, Envelope envelope, DateTimeOffset now) =>
        command switch
        {
            _ when slot.WhyNotActing(command.RefusedBy, envelope, now) is { } obstacle => obstacle,
            { Reason: null } => EnvelopeRejections.ReasonMissing,
            { Reason: RefusalReason.Other, Explanation: null } => EnvelopeRejections.ExplanationMissing,
            { Reason: { } reason } => new SigningRefused(
                command.SlotId,
                slot.Envelope,
                reason,
                command.Explanation,
                command.RefusedBy,
                now
            ),
        };
}

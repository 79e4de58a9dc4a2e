using Sijil.Domain.DataRights;

namespace Sijil.Domain.Signatures.Envelopes;

/// <summary>The signer lets somebody else sign for them, by a mandate.</summary>
/// <param name="Mandate">The digest of the document that gives the power, sealed.</param>
public sealed record DelegateSigning(SlotId SlotId, SubjectId DelegatedTo, SealedValue? Mandate, SubjectId DelegatedBy)
{
    public static Decision<SlotEvent> Decide(
        DelegateSigning command,
        Slot slot,
        Envelope envelope,
        DateTimeOffset now
    ) =>
        command switch
        {
            _ when slot.WhyNotActing(command.DelegatedBy, envelope, now) is { } obstacle => obstacle,
            _ when !slot.MayDelegate => EnvelopeRejections.OwedInPerson,
            _ when slot.IsDelegated => EnvelopeRejections.AlreadyDelegated,
            _ when envelope.HasSigner(command.DelegatedTo) => EnvelopeRejections.DelegateSignsAlready,
            { Mandate: { } mandate } => new SigningDelegated(
                command.SlotId,
                slot.Envelope,
                command.DelegatedBy,
                command.DelegatedTo,
                mandate,
                now
            ),
            _ => EnvelopeRejections.MandateMissing,
        };
}

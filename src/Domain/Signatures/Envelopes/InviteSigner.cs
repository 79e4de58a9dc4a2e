namespace Sijil.Domain.Signatures.Envelopes;

/// <summary>Opens a slot once it is its turn.</summary>
public sealed record InviteSigner(EnvelopeId EnvelopeId, int Slot)
{
    public static Decision<SlotEvent> Decide(InviteSigner command, Slot slot, Envelope envelope, DateTimeOffset now) =>
        (envelope.WhyNotSigned(now), envelope.Slots.Find(place => place.Number == command.Slot)) switch
        {
            ({ } obstacle, _) => obstacle,
            (_, null) => EnvelopeRejections.SlotNotFound,
            _ when slot.Stage != SlotStage.Unknown => EnvelopeRejections.AlreadyInvited,
            (_, { } place) when !envelope.IsTurnOf(place) => EnvelopeRejections.TurnNotReached,
            (_, { } place) => new SignerInvited(
                SlotId.Of(command.EnvelopeId, place.Number),
                command.EnvelopeId,
                place,
                envelope.ManifestDigest,
                envelope.ExpiresAt,
                now
            ),
        };
}

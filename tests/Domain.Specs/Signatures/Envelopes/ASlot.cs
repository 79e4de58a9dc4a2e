using Sijil.Domain.DataRights;
using Sijil.Domain.Signatures.Envelopes;
using Sijil.Domain.Signatures.Levels;

namespace Sijil.Domain.Specs.Signatures.Envelopes;

/// <summary>The second slot of the envelope, which may be delegated and asks for an advanced signature.</summary>
internal static class ASlot
{
    public static readonly SlotAssignment Place = AnEnvelope.Second;
    public static readonly SlotId Id = IdOf(Place);
    public static readonly SubjectId Signer = Place.Signer;
    public static readonly SigningSessionId Session = SessionOf(1);
    public static readonly SealedValue Certificate = AnEnvelope.Sealed("certificate");
    public static readonly SealedValue Signature = AnEnvelope.Sealed("signature");
    public static readonly SealedValue Mandate = AnEnvelope.Sealed("mandate");

    public static SlotId IdOf(SlotAssignment place) => SlotId.Of(AnEnvelope.Id, place.Number);

    public static SigningSessionId SessionOf(int number) => new(new(number, 0, 0, [0x80, 0, 0, 0, 0, 0, 0, 0]));

    public static History<Slot, SlotEvent> None => Spec.For<Slot, SlotEvent>(Slot.Initial, Slot.Evolve);

    public static History<Slot, SlotEvent> Invited => None.And(Invitation(Place));

    public static History<Slot, SlotEvent> Consenting => Invited.And(Consented);

    public static History<Slot, SlotEvent> Ready => Consenting.And(Bound);

    public static History<Slot, SlotEvent> Prepared => Ready.And(Presented(Session));

    public static History<Slot, SlotEvent> Signed => Prepared.And(Received);

    public static SignerInvited Invitation(SlotAssignment place) =>
        new(IdOf(place), AnEnvelope.Id, place, AnEnvelope.Shown, AnEnvelope.Expiry, AnEnvelope.Now);

    public static ConsentGiven Consented => new(Id, AnEnvelope.Id, AnEnvelope.ConsentText, Signer, AnEnvelope.Now);

    public static ConsentWithdrawn Withdrawn => new(Id, AnEnvelope.Id, Signer, AnEnvelope.Now);

    public static CertificateBound Bound => new(Id, AnEnvelope.Id, Certificate, Signer, AnEnvelope.Now);

    public static SigningDelegated Delegated =>
        new(Id, AnEnvelope.Id, Signer, AnEnvelope.Delegate, Mandate, AnEnvelope.Now);

    public static SigningPrepared Presented(SigningSessionId session) =>
        new(Id, AnEnvelope.Id, session, AnEnvelope.Shown, AnEnvelope.Now.AddMilliseconds(-500), Signer, AnEnvelope.Now);

    public static SignatureReceived Received =>
        new(
            Id,
            AnEnvelope.Id,
            Session,
            Signature,
            AnEnvelope.Shown,
            Certificate.Commitment,
            SignatureLevel.Advanced,
            Signer,
            AnEnvelope.Now
        );

    public static SignerReminded Reminded(int number, DateTimeOffset at) => new(Id, AnEnvelope.Id, number, at);

    public static SlotExpired Expired => new(Id, AnEnvelope.Id, AnEnvelope.Expiry);

    public static SigningRefused Refused =>
        new(Id, AnEnvelope.Id, RefusalReason.NotAgreed, null, Signer, AnEnvelope.Now);

    /// <summary>A slot that was signed, of any place.</summary>
    public static Slot SignedAt(SlotAssignment place) =>
        Invited.State with
        {
            Id = IdOf(place),
            Number = place.Number,
            Stage = SlotStage.Filled,
            ReachedLevel = place.RequiredLevel,
        };
}

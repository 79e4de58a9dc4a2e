using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Domain.Specs.Signatures.Envelopes;

public class SlotSpecs
{
    private static readonly GiveConsent Consent = new(ASlot.Id, AnEnvelope.ConsentText, ASlot.Signer);
    private static readonly WithdrawConsent Withdraw = new(ASlot.Id, ASlot.Signer);
    private static readonly BindCertificate Bind = new(
        ASlot.Id,
        ASlot.Certificate,
        IsBound: false,
        ASlot.Signer,
        ASlot.Signer
    );

    private static readonly DelegateSigning Delegate = new(ASlot.Id, AnEnvelope.Delegate, ASlot.Mandate, ASlot.Signer);

    private static readonly RefuseToSign Refuse = new(ASlot.Id, RefusalReason.NotAgreed, null, ASlot.Signer);

    private static readonly Envelope Turn = AnEnvelope.Open.And(AnEnvelope.Joined(AnEnvelope.First)).State;

    [Fact]
    public void The_first_are_invited_once_the_envelope_is_sent() =>
        Invited(ASlot.None, 1, AnEnvelope.Open.State).Then(ASlot.Invitation(AnEnvelope.First));

    [Fact]
    public void The_next_are_invited_once_all_before_have_signed()
    {
        Invited(ASlot.None, 2, AnEnvelope.Open.State).ThenRejected(EnvelopeRejections.TurnNotReached);
        Invited(ASlot.None, 2, Turn).Then(ASlot.Invitation(AnEnvelope.Second));
        Invited(ASlot.None, 3, Turn).Then(ASlot.Invitation(AnEnvelope.Third));
    }

    [Fact]
    public void A_signer_is_invited_once() =>
        Invited(ASlot.Invited, 2, Turn).ThenRejected(EnvelopeRejections.AlreadyInvited);

    [Fact]
    public void Nobody_is_invited_to_what_is_not_open()
    {
        Invited(ASlot.None, 4, Turn).ThenRejected(EnvelopeRejections.SlotNotFound);
        Invited(ASlot.None, 1, AnEnvelope.Filled.State).ThenRejected(EnvelopeRejections.NotSent);
        Invited(ASlot.None, 1, AnEnvelope.Open.And(AnEnvelope.Voided).State).ThenRejected(EnvelopeRejections.Voided);
        Invited(ASlot.None, 1, AnEnvelope.Open.State, AnEnvelope.Expiry).ThenRejected(EnvelopeRejections.Expired);
    }

    [Fact]
    public void A_signer_consents_to_a_text() => Consented(ASlot.Invited, Consent).Then(ASlot.Consented);

    [Fact]
    public void Consent_is_given_once_and_to_a_text_that_is_shown()
    {
        Consented(ASlot.Consenting, Consent).ThenRejected(EnvelopeRejections.ConsentAlreadyGiven);
        Consented(ASlot.Invited, Consent with { TextDigest = AnEnvelope.DigestOf("another text") })
            .ThenRejected(EnvelopeRejections.ConsentTextUnknown);
    }

    [Fact]
    public void Consent_can_be_taken_back_until_the_signature_is_received()
    {
        Withdrawn(ASlot.Prepared).Then(ASlot.Withdrawn);
        Withdrawn(ASlot.Invited).ThenRejected(EnvelopeRejections.ConsentMissing);
        Withdrawn(ASlot.Signed).ThenRejected(EnvelopeRejections.AlreadySigned);
    }

    [Fact]
    public void Consent_can_be_taken_back_after_the_expiry_was_recorded_too() =>
        Withdrawn(ASlot.Prepared.And(ASlot.Expired)).Then(ASlot.Withdrawn);

    [Fact]
    public void Consent_is_given_in_every_language_of_the_register() =>
        Assert.All(
            new[] { ConsentTexts.Current.Arabic, ConsentTexts.Current.French, ConsentTexts.Current.English },
            text =>
                Consented(ASlot.Invited, Consent with { TextDigest = ConsentTexts.DigestOf(text) })
                    .Then(ASlot.Consented with { TextDigest = ConsentTexts.DigestOf(text) })
        );

    [Fact]
    public void After_that_it_can_be_given_again() =>
        Consented(ASlot.Consenting.And(ASlot.Withdrawn), Consent).Then(ASlot.Consented);

    [Fact]
    public void A_certificate_is_bound_once_and_can_be_replaced_by_another()
    {
        var other = AnEnvelope.Sealed("other");

        Bound(ASlot.Consenting, Bind).Then(ASlot.Bound);
        Bound(ASlot.Ready, Bind with { IsBound = true }).ThenRejected(EnvelopeRejections.CertificateAlreadyBound);
        Bound(ASlot.Ready, Bind with { Certificate = other }).Then(ASlot.Bound with { Certificate = other });
    }

    [Fact]
    public void A_certificate_is_the_signers_by_the_number_in_its_subject()
    {
        Bound(ASlot.Consenting, Bind with { Holder = null }).ThenRejected(EnvelopeRejections.CertificateOfAnother);
        Bound(ASlot.Consenting, Bind with { Holder = AnEnvelope.Stranger })
            .ThenRejected(EnvelopeRejections.CertificateOfAnother);
    }

    [Fact]
    public void A_signer_delegates_by_a_mandate()
    {
        Delegated(ASlot.Invited, Delegate).Then(ASlot.Delegated);
        Delegated(ASlot.Invited, Delegate with { Mandate = null }).ThenRejected(EnvelopeRejections.MandateMissing);
    }

    [Fact]
    public void What_is_owed_in_person_is_not_delegated() =>
        Delegated(ASlot.None.And(ASlot.Invitation(ASlot.Place with { MayDelegate = false })), Delegate)
            .ThenRejected(EnvelopeRejections.OwedInPerson);

    [Fact]
    public void Nobody_delegates_to_a_signer()
    {
        Delegated(ASlot.Invited, Delegate with { DelegatedTo = ASlot.Signer })
            .ThenRejected(EnvelopeRejections.DelegateSignsAlready);
        Delegated(ASlot.Invited, Delegate with { DelegatedTo = AnEnvelope.Third.Signer })
            .ThenRejected(EnvelopeRejections.DelegateSignsAlready);
    }

    [Fact]
    public void A_delegate_does_not_delegate_again() =>
        Delegated(
                ASlot.Invited.And(ASlot.Delegated),
                Delegate with
                {
                    DelegatedBy = AnEnvelope.Delegate,
                    DelegatedTo = AnEnvelope.Stranger,
                }
            )
            .ThenRejected(EnvelopeRejections.AlreadyDelegated);

    [Fact]
    public void After_a_delegation_the_delegate_alone_acts_and_begins_anew()
    {
        var delegated = ASlot.Prepared.And(ASlot.Delegated);

        Consented(delegated, Consent).ThenRejected(EnvelopeRejections.NotTheSigner);
        Consented(delegated, Consent with { GivenBy = AnEnvelope.Delegate })
            .Then(ASlot.Consented with { GivenBy = AnEnvelope.Delegate });
        Assert.Null(delegated.State.CertificateCommitment);
        Assert.Null(delegated.State.Session);
    }

    [Fact]
    public void A_signer_refuses_for_a_reason()
    {
        Refused(ASlot.Invited, Refuse).Then(ASlot.Refused);
        Refused(ASlot.Invited, Refuse with { Reason = null }).ThenRejected(EnvelopeRejections.ReasonMissing);
    }

    [Fact]
    public void Another_reason_is_explained_in_a_sealed_text()
    {
        var other = Refuse with { Reason = RefusalReason.Other };
        var explanation = AnEnvelope.Sealed("explanation");

        Refused(ASlot.Invited, other).ThenRejected(EnvelopeRejections.ExplanationMissing);
        Refused(ASlot.Invited, other with { Explanation = explanation })
            .Then(ASlot.Refused with { Reason = RefusalReason.Other, Explanation = explanation });
    }

    [Fact]
    public void Whoever_has_signed_or_refused_does_nothing_more()
    {
        Refused(ASlot.Signed, Refuse).ThenRejected(EnvelopeRejections.AlreadySigned);
        Consented(ASlot.Invited.And(ASlot.Refused), Consent).ThenRejected(EnvelopeRejections.AlreadyRefused);
    }

    [Fact]
    public void A_slot_expires_when_the_time_is_over()
    {
        Expired(ASlot.Invited, AnEnvelope.Expiry.AddTicks(-1)).ThenRejected(EnvelopeRejections.ExpiryNotReached);
        Expired(ASlot.Invited, AnEnvelope.Expiry).Then(new SlotExpired(ASlot.Id, AnEnvelope.Id, AnEnvelope.Expiry));
        Expired(ASlot.Signed, AnEnvelope.Expiry).Then();
        Expired(ASlot.None, AnEnvelope.Expiry).ThenRejected(EnvelopeRejections.SlotNotFound);
    }

    [Fact]
    public void Nobody_but_the_signer_acts()
    {
        var stranger = AnEnvelope.Stranger;

        Consented(ASlot.Invited, Consent with { GivenBy = stranger }).ThenRejected(EnvelopeRejections.NotTheSigner);
        Bound(ASlot.Invited, Bind with { BoundBy = stranger }).ThenRejected(EnvelopeRejections.NotTheSigner);
        Delegated(ASlot.Invited, Delegate with { DelegatedBy = stranger })
            .ThenRejected(EnvelopeRejections.NotTheSigner);
        Refused(ASlot.Invited, Refuse with { RefusedBy = stranger }).ThenRejected(EnvelopeRejections.NotTheSigner);
        ASlot
            .Consenting.When(it => WithdrawConsent.Decide(Withdraw with { WithdrawnBy = stranger }, it, AnEnvelope.Now))
            .ThenRejected(EnvelopeRejections.NotTheSigner);
    }

    [Fact]
    public void Two_invitations_cannot_follow_one_another() =>
        Assert.Throws<InvalidOperationException>(() => ASlot.Invited.And(ASlot.Invitation(ASlot.Place)));

    private static Answer<SlotEvent> Invited(
        History<Slot, SlotEvent> history,
        int slot,
        Envelope envelope,
        DateTimeOffset? at = null
    ) => history.When(it => InviteSigner.Decide(new(AnEnvelope.Id, slot), it, envelope, at ?? AnEnvelope.Now));

    private static Answer<SlotEvent> Consented(History<Slot, SlotEvent> history, GiveConsent command) =>
        history.When(it => GiveConsent.Decide(command, it, Turn, AnEnvelope.Now));

    private static Answer<SlotEvent> Withdrawn(History<Slot, SlotEvent> history) =>
        history.When(it => WithdrawConsent.Decide(Withdraw, it, AnEnvelope.Now));

    private static Answer<SlotEvent> Bound(History<Slot, SlotEvent> history, BindCertificate command) =>
        history.When(it => BindCertificate.Decide(command, it, Turn, AnEnvelope.Now));

    private static Answer<SlotEvent> Delegated(History<Slot, SlotEvent> history, DelegateSigning command) =>
        history.When(it => DelegateSigning.Decide(command, it, Turn, AnEnvelope.Now));

    private static Answer<SlotEvent> Refused(History<Slot, SlotEvent> history, RefuseToSign command) =>
        history.When(it => RefuseToSign.Decide(command, it, Turn, AnEnvelope.Now));

    private static Answer<SlotEvent> Expired(History<Slot, SlotEvent> history, DateTimeOffset now) =>
        history.When(it => ExpireSlot.Decide(new(ASlot.Id), it, now));
}

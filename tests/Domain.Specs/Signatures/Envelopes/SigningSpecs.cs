using Sijil.Domain.Signatures.Envelopes;
using Sijil.Domain.Signatures.Levels;
using Sijil.Domain.Signatures.Validation;

namespace Sijil.Domain.Specs.Signatures.Envelopes;

public class SigningSpecs
{
    private static readonly PrepareSigning Prepare = new(ASlot.Id, ASlot.Session, AnEnvelope.Shown, ASlot.Signer);

    private static readonly SubmitSignature Submit = new(
        ASlot.Id,
        ASlot.Session,
        ASlot.Signature,
        AnEnvelope.Shown,
        ASlot.Certificate.Commitment,
        Verdict.Passed,
        SignatureLevel.Advanced,
        ASlot.Signer
    );

    private static readonly Envelope Turn = AnEnvelope.Open.And(AnEnvelope.Joined(AnEnvelope.First)).State;

    private static readonly (Envelope Envelope, Rejection Reason)[] Over =
    [
        (AnEnvelope.Open.And(AnEnvelope.Voided).State, EnvelopeRejections.Voided),
        (Turn with { Phase = EnvelopePhase.Declined }, EnvelopeRejections.Declined),
        (Turn with { Phase = EnvelopePhase.Expired }, EnvelopeRejections.Expired),
        (Turn with { Phase = EnvelopePhase.Completed }, EnvelopeRejections.Completed),
    ];

    [Fact]
    public void What_is_signed_is_shown_first_and_claims_its_time_in_whole_seconds() =>
        Prepared(ASlot.Ready, Prepare).Then(ASlot.Presented(ASlot.Session));

    [Fact]
    public void Nothing_is_prepared_without_consent()
    {
        Prepared(ASlot.Invited.And(ASlot.Bound), Prepare).ThenRejected(EnvelopeRejections.ConsentMissing);
        Prepared(ASlot.Ready.And(ASlot.Withdrawn), Prepare).ThenRejected(EnvelopeRejections.ConsentMissing);
    }

    [Fact]
    public void More_than_a_simple_signature_needs_a_certificate() =>
        Prepared(ASlot.Consenting, Prepare).ThenRejected(EnvelopeRejections.CertificateMissing);

    [Fact]
    public void A_simple_signature_needs_none()
    {
        var simple = ASlot
            .None.And(ASlot.Invitation(ASlot.Place with { RequiredLevel = SignatureLevel.Simple }))
            .And(ASlot.Consented);
        var without = Submit with
        {
            Signature = null,
            CertificateCommitment = null,
            ReachedLevel = SignatureLevel.Simple,
        };

        Prepared(simple, Prepare).Then(ASlot.Presented(ASlot.Session));
        Submitted(simple.And(ASlot.Presented(ASlot.Session)), without)
            .Then(
                ASlot.Received with
                {
                    Signature = null,
                    CertificateCommitment = null,
                    Level = SignatureLevel.Simple,
                }
            );
    }

    [Fact]
    public void What_is_shown_is_what_was_frozen() =>
        Prepared(ASlot.Ready, Prepare with { PresentedDigest = Manifest.DigestOf([AnEnvelope.Act]) })
            .ThenRejected(EnvelopeRejections.OtherDocumentsPresented);

    [Fact]
    public void A_session_is_used_once()
    {
        Prepared(ASlot.Prepared, Prepare).ThenRejected(EnvelopeRejections.SessionUsed);
        Prepared(ASlot.Prepared.And(ASlot.Presented(ASlot.SessionOf(2))), Prepare)
            .ThenRejected(EnvelopeRejections.SessionUsed);
    }

    [Fact]
    public void A_signature_is_received_in_the_open_session() => Submitted(ASlot.Prepared, Submit).Then(ASlot.Received);

    [Fact]
    public void A_later_session_ends_the_one_before() =>
        Submitted(ASlot.Prepared.And(ASlot.Presented(ASlot.SessionOf(2))), Submit)
            .ThenRejected(EnvelopeRejections.SessionNotOpen);

    [Fact]
    public void What_was_not_prepared_is_not_signed() =>
        Submitted(ASlot.Ready, Submit).ThenRejected(EnvelopeRejections.SessionNotOpen);

    [Fact]
    public void A_withdrawn_consent_ends_the_session_also_where_it_is_given_again()
    {
        Submitted(ASlot.Prepared.And(ASlot.Withdrawn), Submit).ThenRejected(EnvelopeRejections.ConsentMissing);
        Submitted(ASlot.Prepared.And(ASlot.Withdrawn, ASlot.Consented), Submit)
            .ThenRejected(EnvelopeRejections.SessionNotOpen);
    }

    [Fact]
    public void Another_certificate_ends_the_session() =>
        Submitted(ASlot.Prepared.And(ASlot.Bound with { Certificate = AnEnvelope.Sealed("other") }), Submit)
            .ThenRejected(EnvelopeRejections.SessionNotOpen);

    [Fact]
    public void What_is_signed_is_what_was_shown() =>
        Submitted(ASlot.Prepared, Submit with { SignedDigest = Manifest.DigestOf([AnEnvelope.Act]) })
            .ThenRejected(EnvelopeRejections.OtherDocumentsSigned);

    [Fact]
    public void A_signature_passes_validation_when_it_is_received()
    {
        var undecided = Submit with { Verdict = Verdict.Open(SubIndication.TryLater) };

        Submitted(ASlot.Prepared, undecided).ThenRejected(EnvelopeRejections.SignatureNotValid);
        Submitted(ASlot.Prepared, Submit with { Verdict = Verdict.Failed(SubIndication.SigCryptoFailure) })
            .ThenRejected(EnvelopeRejections.SignatureNotValid);
        Submitted(ASlot.Prepared, undecided with { SessionId = ASlot.SessionOf(2) })
            .ThenRejected(EnvelopeRejections.SessionNotOpen);
    }

    [Fact]
    public void A_signature_over_something_else_signs_other_documents() =>
        Submitted(ASlot.Prepared, Submit with { Verdict = Verdict.Failed(SubIndication.HashFailure) })
            .ThenRejected(EnvelopeRejections.OtherDocumentsSigned);

    [Fact]
    public void Another_certificate_of_the_same_key_is_another()
    {
        Submitted(ASlot.Prepared, Submit with { CertificateCommitment = AnEnvelope.Sealed("other").Commitment })
            .ThenRejected(EnvelopeRejections.OtherCertificate);
        Submitted(ASlot.Prepared, Submit with { CertificateCommitment = null })
            .ThenRejected(EnvelopeRejections.OtherCertificate);
    }

    [Fact]
    public void A_signature_that_proves_more_than_a_simple_one_comes_with_the_certificate_that_is_bound() =>
        Submitted(
                ASlot
                    .None.And(ASlot.Invitation(ASlot.Place with { RequiredLevel = SignatureLevel.Simple }))
                    .And(ASlot.Consented)
                    .And(ASlot.Presented(ASlot.Session)),
                Submit with
                {
                    CertificateCommitment = null,
                }
            )
            .ThenRejected(EnvelopeRejections.CertificateMissing);

    [Fact]
    public void A_signature_reaches_the_level_required() =>
        Submitted(ASlot.Prepared, Submit with { ReachedLevel = SignatureLevel.Simple })
            .ThenRejected(EnvelopeRejections.LevelTooLow);

    [Fact]
    public void More_than_required_is_recorded_as_what_it_is() =>
        Submitted(ASlot.Prepared, Submit with { ReachedLevel = SignatureLevel.Qualified })
            .Then(ASlot.Received with { Level = SignatureLevel.Qualified });

    [Fact]
    public void A_level_that_the_policy_does_not_know_counts_as_the_one_below() =>
        ASlot
            .Prepared.When(it =>
                SubmitSignature.Decide(
                    Submit,
                    it,
                    Turn with
                    {
                        Policy = AnEnvelope.Version(ExamplePolicies.Algeria),
                    },
                    AnEnvelope.Now
                )
            )
            .ThenRejected(EnvelopeRejections.LevelTooLow);

    [Fact]
    public void A_slot_is_signed_once() =>
        Submitted(ASlot.Signed, Submit).ThenRejected(EnvelopeRejections.AlreadySigned);

    [Fact]
    public void Nobody_signs_for_another()
    {
        Prepared(ASlot.Ready, Prepare with { PreparedBy = AnEnvelope.Stranger })
            .ThenRejected(EnvelopeRejections.NotTheSigner);
        Submitted(ASlot.Prepared, Submit with { SignedBy = AnEnvelope.Stranger })
            .ThenRejected(EnvelopeRejections.NotTheSigner);
    }

    [Fact]
    public void Expiry_is_looked_at_when_it_is_prepared_and_again_when_it_is_signed()
    {
        var last = AnEnvelope.Expiry.AddTicks(-1);

        ASlot
            .Ready.When(it => PrepareSigning.Decide(Prepare, it, Turn, AnEnvelope.Expiry))
            .ThenRejected(EnvelopeRejections.Expired);
        ASlot
            .Prepared.When(it => SubmitSignature.Decide(Submit, it, Turn, AnEnvelope.Expiry))
            .ThenRejected(EnvelopeRejections.Expired);
        ASlot
            .Prepared.When(it => SubmitSignature.Decide(Submit, it, Turn, last))
            .Then(ASlot.Received with { ReceivedAt = last });
    }

    [Fact]
    public void Nothing_is_signed_when_the_envelope_is_over() =>
        Assert.All(
            Over,
            over =>
            {
                ASlot
                    .Ready.When(it => PrepareSigning.Decide(Prepare, it, over.Envelope, AnEnvelope.Now))
                    .ThenRejected(over.Reason);
                ASlot
                    .Prepared.When(it => SubmitSignature.Decide(Submit, it, over.Envelope, AnEnvelope.Now))
                    .ThenRejected(over.Reason);
            }
        );

    private static Answer<SlotEvent> Prepared(History<Slot, SlotEvent> history, PrepareSigning command) =>
        history.When(it => PrepareSigning.Decide(command, it, Turn, AnEnvelope.Now));

    private static Answer<SlotEvent> Submitted(History<Slot, SlotEvent> history, SubmitSignature command) =>
        history.When(it => SubmitSignature.Decide(command, it, Turn, AnEnvelope.Now));
}

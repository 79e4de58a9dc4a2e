using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Domain.Specs.Signatures.Envelopes;

public class SentEnvelopeSpecs
{
    private static readonly VoidEnvelope Void = new(AnEnvelope.Id, VoidingReason.Mistaken, null, AnEnvelope.Clerk);
    private static readonly Slot First = ASlot.SignedAt(AnEnvelope.First);
    private static readonly Slot Second = ASlot.SignedAt(AnEnvelope.Second);
    private static readonly Slot Third = ASlot.SignedAt(AnEnvelope.Third);
    private static readonly Slot Refused = ASlot.Invited.And(ASlot.Refused).State;

    [Fact]
    public void An_envelope_learns_of_each_signature_once()
    {
        Joined(AnEnvelope.Open, AnEnvelope.Now, First).Then(AnEnvelope.Joined(AnEnvelope.First));
        Joined(AnEnvelope.Open.And(AnEnvelope.Joined(AnEnvelope.First)), AnEnvelope.Now, First).Then();
    }

    [Fact]
    public void It_is_complete_when_all_slots_are_signed() =>
        Joined(AnEnvelope.Open.And(AnEnvelope.Joined(AnEnvelope.First)), AnEnvelope.Now, Third, Second, First)
            .Then(
                AnEnvelope.Joined(AnEnvelope.Second),
                AnEnvelope.Joined(AnEnvelope.Third),
                new EnvelopeCompleted(AnEnvelope.Id, AnEnvelope.Now)
            );

    [Fact]
    public void It_is_declined_when_one_refuses() =>
        Joined(AnEnvelope.Open, AnEnvelope.Now, First, Refused)
            .Then(
                AnEnvelope.Joined(AnEnvelope.First),
                new EnvelopeDeclined(AnEnvelope.Id, Refused.Number, AnEnvelope.Now)
            );

    [Fact]
    public void Whoever_has_signed_always_sees_what_they_signed_and_the_others_while_they_are_waited_for()
    {
        var declined = AnEnvelope.Open.And(new EnvelopeDeclined(AnEnvelope.Id, Refused.Number, AnEnvelope.Now)).State;

        Assert.Null(AnEnvelope.Open.State.WhyNotPresented(ASlot.Invited.State));
        Assert.Null(declined.WhyNotPresented(First));
        Assert.Equal(EnvelopeRejections.Declined, declined.WhyNotPresented(ASlot.Invited.State));
        Assert.Equal(EnvelopeRejections.AlreadyRefused, AnEnvelope.Open.State.WhyNotPresented(Refused));
    }

    [Fact]
    public void It_expires_when_the_time_is_over()
    {
        Joined(AnEnvelope.Open, AnEnvelope.Expiry.AddTicks(-1)).Then();
        Joined(AnEnvelope.Open, AnEnvelope.Expiry).Then(new EnvelopeExpired(AnEnvelope.Id, AnEnvelope.Expiry));
    }

    [Fact]
    public void A_signature_in_time_counts_though_the_envelope_learns_of_it_later() =>
        Joined(AnEnvelope.Open, AnEnvelope.Expiry, First, Second, Third)
            .Then(
                AnEnvelope.Joined(AnEnvelope.First) with
                {
                    FilledAt = AnEnvelope.Expiry,
                },
                AnEnvelope.Joined(AnEnvelope.Second) with
                {
                    FilledAt = AnEnvelope.Expiry,
                },
                AnEnvelope.Joined(AnEnvelope.Third) with
                {
                    FilledAt = AnEnvelope.Expiry,
                },
                new EnvelopeCompleted(AnEnvelope.Id, AnEnvelope.Expiry)
            );

    [Fact]
    public void What_is_over_learns_nothing_more() =>
        Joined(AnEnvelope.Open.And(AnEnvelope.Voided), AnEnvelope.Expiry, First, Refused).Then();

    [Fact]
    public void What_was_not_sent_has_no_slots()
    {
        Joined(AnEnvelope.None, AnEnvelope.Now).ThenRejected(EnvelopeRejections.NotFound);
        Joined(AnEnvelope.Filled, AnEnvelope.Now).ThenRejected(EnvelopeRejections.NotSent);
    }

    [Fact]
    public void An_envelope_is_voided_for_a_reason()
    {
        Voided(AnEnvelope.Open, Void).Then(AnEnvelope.Voided);
        Voided(AnEnvelope.Open, Void with { Reason = null }).ThenRejected(EnvelopeRejections.ReasonMissing);
    }

    [Fact]
    public void A_draft_is_voided_too() => Voided(AnEnvelope.Draft, Void).Then(AnEnvelope.Voided);

    [Fact]
    public void Another_reason_is_explained()
    {
        var other = Void with { Reason = VoidingReason.Other };
        var explanation = AnEnvelope.Sealed("explanation");

        Voided(AnEnvelope.Open, other).ThenRejected(EnvelopeRejections.ExplanationMissing);
        Voided(AnEnvelope.Open, other with { Explanation = explanation })
            .Then(AnEnvelope.Voided with { Reason = VoidingReason.Other, Explanation = explanation });
    }

    [Fact]
    public void What_all_have_signed_is_not_taken_back_though_the_envelope_has_not_learned_of_it() =>
        Voided(AnEnvelope.Open, Void, First, Second, Third).ThenRejected(EnvelopeRejections.Completed);

    [Fact]
    public void What_some_have_signed_can_be_taken_back() =>
        Voided(AnEnvelope.Open, Void, First, Second).Then(AnEnvelope.Voided);

    [Fact]
    public void Nothing_is_voided_once_the_time_is_over_recorded_or_not()
    {
        AnEnvelope
            .Open.When(it => VoidEnvelope.Decide(Void, it, [], AnEnvelope.Expiry))
            .ThenRejected(EnvelopeRejections.Expired);
        AnEnvelope
            .Draft.When(it => VoidEnvelope.Decide(Void, it, [], AnEnvelope.Expiry))
            .Then(AnEnvelope.Voided with { VoidedAt = AnEnvelope.Expiry });
    }

    [Fact]
    public void What_is_over_is_not_voided()
    {
        Voided(AnEnvelope.None, Void).ThenRejected(EnvelopeRejections.NotFound);
        Voided(AnEnvelope.Open.And(AnEnvelope.Voided), Void).ThenRejected(EnvelopeRejections.Voided);
        Voided(AnEnvelope.Open.And(new EnvelopeDeclined(AnEnvelope.Id, 2, AnEnvelope.Now)), Void)
            .ThenRejected(EnvelopeRejections.Declined);
        Voided(AnEnvelope.Open.And(new EnvelopeExpired(AnEnvelope.Id, AnEnvelope.Expiry)), Void)
            .ThenRejected(EnvelopeRejections.Expired);
    }

    [Fact]
    public void Nothing_is_complete_before_every_slot_is_joined() =>
        Assert.Throws<InvalidOperationException>(() =>
            AnEnvelope.Open.And(
                AnEnvelope.Joined(AnEnvelope.First),
                new EnvelopeCompleted(AnEnvelope.Id, AnEnvelope.Now)
            )
        );

    private static Answer<EnvelopeEvent> Joined(
        History<Envelope, EnvelopeEvent> history,
        DateTimeOffset now,
        params Slot[] slots
    ) => history.When(it => JoinSlots.Decide(new(AnEnvelope.Id), it, slots, now));

    private static Answer<EnvelopeEvent> Voided(
        History<Envelope, EnvelopeEvent> history,
        VoidEnvelope command,
        params Slot[] slots
    ) => history.When(it => VoidEnvelope.Decide(command, it, slots, AnEnvelope.Now));
}

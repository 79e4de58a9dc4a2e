using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Domain.Specs.Signatures.Envelopes;

public class ReminderSpecs
{
    private static readonly Slot Waiting = ASlot.Invited.State;

    private static readonly Reminder[] Due =
    [
        .. new[] { 5, 7, 9, 11, 13 }.Select(
            (days, place) => new Reminder(ASlot.Id, place + 1, AnEnvelope.Now.AddDays(days))
        ),
    ];

    [Fact]
    public void Reminders_follow_the_plan_and_end_before_the_expiry() =>
        Assert.Equal(Due, Reminder.Of(AnEnvelope.Open.State, Waiting));

    [Fact]
    public void They_count_from_the_invitation()
    {
        var later = ASlot.None.And(ASlot.Invitation(ASlot.Place) with { InvitedAt = AnEnvelope.Now.AddDays(8) }).State;

        Assert.Equal([new(ASlot.Id, 1, AnEnvelope.Now.AddDays(13))], Reminder.Of(AnEnvelope.Open.State, later));
    }

    [Fact]
    public void Nobody_is_reminded_at_the_expiry() =>
        Assert.Empty(
            Reminder.Of(
                AnEnvelope.Open.State,
                ASlot.None.And(ASlot.Invitation(ASlot.Place) with { InvitedAt = AnEnvelope.Expiry.AddDays(-5) }).State
            )
        );

    [Fact]
    public void The_next_one_is_later_than_now()
    {
        Assert.Equal(Due[0], Reminder.After(AnEnvelope.Open.State, Waiting, AnEnvelope.Now));
        Assert.Equal(Due[1], Reminder.After(AnEnvelope.Open.State, Waiting, Due[0].DueAt));
        Assert.Null(Reminder.After(AnEnvelope.Open.State, Waiting, Due[4].DueAt));
    }

    [Fact]
    public void A_reminder_is_recorded_once_and_not_before_it_is_due()
    {
        var reminded = ASlot.Invited.And(ASlot.Reminded(1, Due[0].DueAt));

        Told(ASlot.Invited, 1, Due[0].DueAt.AddTicks(-1)).Then();
        Told(ASlot.Invited, 1, Due[0].DueAt).Then(ASlot.Reminded(1, Due[0].DueAt));
        Told(reminded, 1, Due[0].DueAt).Then();
        Told(reminded, 2, Due[1].DueAt).Then(ASlot.Reminded(2, Due[1].DueAt));
        Told(ASlot.Invited, 6, AnEnvelope.Expiry).Then();
    }

    [Fact]
    public void A_reminder_that_comes_late_is_none()
    {
        Told(ASlot.Invited, 1, AnEnvelope.Expiry).Then();
        Told(ASlot.Signed, 1, Due[0].DueAt).Then();
        ASlot
            .Invited.When(it =>
                RemindSigner.Decide(new(ASlot.Id, 1), it, AnEnvelope.Open.And(AnEnvelope.Voided).State, Due[0].DueAt)
            )
            .Then();
    }

    [Fact]
    public void Nobody_is_reminded_of_what_is_not_waited_for()
    {
        Assert.Empty(Reminder.Of(AnEnvelope.Open.State, Slot.Initial));
        Assert.Empty(Reminder.Of(AnEnvelope.Open.State, ASlot.Signed.State));
        Assert.Empty(Reminder.Of(AnEnvelope.Open.State, ASlot.Invited.And(ASlot.Refused).State));
        Assert.Empty(Reminder.Of(AnEnvelope.Open.And(AnEnvelope.Voided).State, Waiting));
    }

    private static Answer<SlotEvent> Told(History<Slot, SlotEvent> history, int number, DateTimeOffset now) =>
        history.When(it => RemindSigner.Decide(new(ASlot.Id, number), it, AnEnvelope.Open.State, now));
}

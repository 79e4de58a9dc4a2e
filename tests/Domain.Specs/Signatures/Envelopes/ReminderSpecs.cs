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
    public void Nobody_is_reminded_of_what_is_not_waited_for()
    {
        Assert.Empty(Reminder.Of(AnEnvelope.Open.State, Slot.Initial));
        Assert.Empty(Reminder.Of(AnEnvelope.Open.State, ASlot.Signed.State));
        Assert.Empty(Reminder.Of(AnEnvelope.Open.State, ASlot.Invited.And(ASlot.Refused).State));
        Assert.Empty(Reminder.Of(AnEnvelope.Open.And(AnEnvelope.Voided).State, Waiting));
    }
}

namespace Sijil.Domain.Signatures.Envelopes;

/// <summary>Somebody is to be reminded that a signature is waited for.</summary>
/// <param name="Number">Counts from one in its slot.</param>
public sealed record Reminder(SlotId SlotId, int Number, DateTimeOffset DueAt)
{
    /// <summary>
    /// All reminders of a slot, in time order: from the invitation on, before the envelope expires. None where nothing is waited for any
    /// more. Whoever carries one out computes them again first.
    /// </summary>
    public static IReadOnlyList<Reminder> Of(Envelope envelope, Slot slot) =>
        envelope is { Phase: EnvelopePhase.Sent, Reminders: { } plan } && slot.Stage == SlotStage.Invited
            ?
            [
                .. Enumerable
                    .Range(1, int.MaxValue)
                    .Select(number => new Reminder(slot.Id, number, DueAtOf(plan, slot, number)))
                    .TakeWhile(reminder => reminder.DueAt < slot.ExpiresAt),
            ]
            : [];

    /// <summary>The next one that is due later than this moment; null where there is none.</summary>
    public static Reminder? After(Envelope envelope, Slot slot, DateTimeOffset moment) =>
        Of(envelope, slot).FirstOrDefault(reminder => reminder.DueAt > moment);

    private static DateTimeOffset DueAtOf(ReminderPlan plan, Slot slot, int number) =>
        slot.InvitedAt.AddDays(plan.FirstAfterDays + (double)(number - 1) * plan.EveryDays);
}

namespace Sijil.Domain.Signatures.Envelopes;

/// <summary>Records that a reminder has fallen due. Whoever comes too early, or again, records nothing.</summary>
/// <param name="Number">Counts from one in its slot.</param>
public sealed record RemindSigner(SlotId SlotId, int Number)
{
    public static Decision<SlotEvent> Decide(RemindSigner command, Slot slot, Envelope envelope, DateTimeOffset now) =>
        command.Number > slot.Reminded
        && Reminder.Of(envelope, slot).FirstOrDefault(due => due.Number == command.Number) is { } due
        && due.DueAt <= now
        && now < slot.ExpiresAt
            ? new SignerReminded(command.SlotId, slot.Envelope, command.Number, now)
            : Array.Empty<SlotEvent>();
}

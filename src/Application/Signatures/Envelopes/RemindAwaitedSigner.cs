using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Application.Signatures.Envelopes;

/// <summary>Reminds somebody who has not signed yet, and sees to the next reminder. What is decided anew counts, not when the message comes.</summary>
public sealed class RemindAwaitedSigner(Recorder recorder)
{
    public Task Handle(ReminderIsDue message, Wolverine.Envelope envelope, CancellationToken cancellation) =>
        recorder.Record(
            envelope.Instruct(),
            SignatureStreams.Slot,
            message.SlotId,
            async (slot, attempt, stop) =>
            {
                var standing = await attempt.RelyOnNewest(SignatureStreams.Envelope, slot.Envelope.Value, stop);
                var decision = RemindSigner.Decide(
                    new(new(message.SlotId), message.Number),
                    slot,
                    standing,
                    attempt.Now
                );

                // A message that came again begins no second row of reminders.
                if (decision.Facts() is not [] || IsEarly(message, slot, standing, attempt.Now))
                    attempt.RemindLater(standing, slot);
                return decision;
            },
            cancellation
        );

    private static bool IsEarly(
        ReminderIsDue message,
        Slot slot,
        Domain.Signatures.Envelopes.Envelope envelope,
        DateTimeOffset now
    ) => Reminder.Of(envelope, slot).Any(due => due.Number == message.Number && due.DueAt > now);
}

using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Application.Signatures.Envelopes;

/// <summary>Opens slots, and ends them, in the transaction that changes their envelope.</summary>
internal static class Invitations
{
    /// <summary>Opens every slot whose turn it is and that is not open yet, and sees to it that its signer is reminded.</summary>
    /// <param name="envelope">The envelope as it will stand.</param>
    /// <param name="opened">The numbers of the slots that are open.</param>
    public static void InviteNext(this Attempt attempt, Envelope envelope, IReadOnlySet<int> opened)
    {
        foreach (var place in envelope.Slots.Where(place => !opened.Contains(place.Number)))
        {
            var id = SlotId.Of(envelope.Id, place.Number);
            var facts = InviteSigner
                .Decide(new(envelope.Id, place.Number), Slot.Initial, envelope, attempt.Now)
                .Facts();
            if (facts is [])
                continue;

            attempt.Begin(SignatureStreams.Slot, id.Value, facts);
            attempt.RemindLater(envelope, facts.Aggregate(Slot.Initial, Slot.Evolve));
        }
    }

    /// <summary>Has the next reminder told when it is due, if there is one.</summary>
    public static void RemindLater(this Attempt attempt, Envelope envelope, Slot slot)
    {
        if (Reminder.After(envelope, slot, attempt.Now) is { } next)
            attempt.Send(new ReminderIsDue(slot.Id.Value, next.Number), next.DueAt);
    }

    /// <summary>Records in the slots that are still open that nothing was signed there in time.</summary>
    public static void ExpireOpen(this Attempt attempt, IEnumerable<StandingSlot> slots)
    {
        foreach (var (id, slot, version) in slots.Where(it => it.IsOpened))
            if (ExpireSlot.Decide(new(id), slot, attempt.Now).Facts() is { Count: > 0 } expired)
                attempt.Continue(SignatureStreams.Slot, id.Value, version, expired);
    }
}

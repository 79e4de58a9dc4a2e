using Sijil.Domain.DataRights;

namespace Sijil.Domain.Signatures.Envelopes;

/// <summary>Freezes an envelope and lets it be signed.</summary>
public sealed record SendEnvelope(
    EnvelopeId EnvelopeId,
    DateTimeOffset ExpiresAt,
    ReminderPlan Reminders,
    SubjectId SentBy
)
{
    private const int MostDays = 366;

    public static Decision<EnvelopeEvent> Decide(SendEnvelope command, Envelope envelope, DateTimeOffset now) =>
        command switch
        {
            _ when envelope.WhyNotDraft() is { } obstacle => obstacle,
            _ when envelope.Documents is [] => EnvelopeRejections.DocumentsMissing,
            _ when envelope.Slots is [] => EnvelopeRejections.SignersMissing,
            _ when command.ExpiresAt <= now || command.ExpiresAt > now.AddDays(MostDays) =>
                EnvelopeRejections.ExpiryOutOfRange,
            _ when !command.Reminders.IsUsable() => EnvelopeRejections.RemindersOutOfRange,
            _ => new EnvelopeSent(
                command.EnvelopeId,
                Manifest.DigestOf(envelope.Documents),
                command.ExpiresAt,
                command.Reminders,
                command.SentBy,
                now
            ),
        };
}

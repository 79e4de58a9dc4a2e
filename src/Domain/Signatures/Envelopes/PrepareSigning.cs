using Sijil.Domain.DataRights;

namespace Sijil.Domain.Signatures.Envelopes;

/// <summary>Shows the documents to the signer and fixes what is to be signed.</summary>
/// <param name="PresentedDigest">The <see cref="Manifest"/> of what is shown.</param>
public sealed record PrepareSigning(
    SlotId SlotId,
    SigningSessionId SessionId,
    string PresentedDigest,
    SubjectId PreparedBy
)
{
    public static Decision<SlotEvent> Decide(
        PrepareSigning command,
        Slot slot,
        Envelope envelope,
        DateTimeOffset now
    ) =>
        command switch
        {
            _ when slot.WhyNotActing(command.PreparedBy, envelope, now) is { } obstacle => obstacle,
            _ when slot.ConsentDigest is null => EnvelopeRejections.ConsentMissing,
            _ when slot.LacksCertificate() => EnvelopeRejections.CertificateMissing,
            _ when command.PresentedDigest != slot.ManifestDigest => EnvelopeRejections.OtherDocumentsPresented,
            _ when slot.Sessions.Contains(command.SessionId) => EnvelopeRejections.SessionUsed,
            _ => new SigningPrepared(
                command.SlotId,
                slot.Envelope,
                command.SessionId,
                command.PresentedDigest,
                WholeSeconds(now),
                command.PreparedBy,
                now
            ),
        };

    private static DateTimeOffset WholeSeconds(DateTimeOffset moment) =>
        moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerSecond));
}

using Sijil.Domain.DataRights;
using Sijil.Domain.Signatures.Levels;

namespace Sijil.Domain.Signatures.Envelopes;

/// <summary>Takes a signature in that was found valid.</summary>
/// <param name="Signature">SHA-256 of the signature as it was received, sealed.</param>
/// <param name="SignedDigest">The <see cref="Manifest"/> of what was signed.</param>
/// <param name="CertificateCommitment">What the commitment to the certificate it was made with is; null where it was made without.</param>
/// <param name="ReachedLevel">What validation found it to prove.</param>
public sealed record SubmitSignature(
    SlotId SlotId,
    SigningSessionId SessionId,
    SealedValue Signature,
    string SignedDigest,
    string? CertificateCommitment,
    SignatureLevel ReachedLevel,
    SubjectId SignedBy
)
{
    public static Decision<SlotEvent> Decide(
        SubmitSignature command,
        Slot slot,
        Envelope envelope,
        DateTimeOffset now
    ) =>
        command switch
        {
            _ when slot.WhyNotActing(command.SignedBy, envelope, now) is { } obstacle => obstacle,
            _ when slot.ConsentDigest is null => EnvelopeRejections.ConsentMissing,
            _ when slot.Session?.Id != command.SessionId => EnvelopeRejections.SessionNotOpen,
            _ when command.SignedDigest != slot.Session.PresentedDigest => EnvelopeRejections.OtherDocumentsSigned,
            _ when command.CertificateCommitment != slot.CertificateCommitment => EnvelopeRejections.OtherCertificate,
            { CertificateCommitment: null }
                when envelope.Policy!.Recognised(command.ReachedLevel) > SignatureLevel.Simple =>
                EnvelopeRejections.CertificateMissing,
            _ => envelope.Policy!.Recognised(command.ReachedLevel) is { } level && level >= slot.RequiredLevel
                ? new SignatureReceived(
                    command.SlotId,
                    slot.Envelope,
                    command.SessionId,
                    command.Signature,
                    command.SignedDigest,
                    command.CertificateCommitment,
                    level,
                    command.SignedBy,
                    now
                )
                : EnvelopeRejections.LevelTooLow,
        };
}

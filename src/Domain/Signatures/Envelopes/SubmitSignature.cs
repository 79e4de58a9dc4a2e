using Sijil.Domain.DataRights;
using Sijil.Domain.Signatures.Levels;
using Sijil.Domain.Signatures.Validation;

namespace Sijil.Domain.Signatures.Envelopes;

/// <summary>Takes a signature in.</summary>
/// <param name="Signature">The signature as it was received, sealed; null for a simple one without a certificate: that is the act itself.</param>
/// <param name="SignedDigest">The <see cref="Manifest"/> of what was signed.</param>
/// <param name="CertificateCommitment">What the commitment to the certificate it was made with is; null where it was made without.</param>
/// <param name="Verdict">What validation said of it at this moment; an act without a certificate has nothing that could fail.</param>
/// <param name="ReachedLevel">What it proves where it passed.</param>
public sealed record SubmitSignature(
    SlotId SlotId,
    SigningSessionId SessionId,
    SealedValue? Signature,
    string SignedDigest,
    string? CertificateCommitment,
    Verdict Verdict,
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
            _ when WhyNotTaken(command, slot, envelope, now) is { } obstacle => obstacle,
            { Verdict.Reason: SubIndication.HashFailure } => EnvelopeRejections.OtherDocumentsSigned,
            { Verdict.IsPassed: false } => EnvelopeRejections.SignatureNotValid,
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

    /// <summary>Why nothing is taken in here and now, whatever it is; null where a signature is waited for.</summary>
    private static Rejection? WhyNotTaken(SubmitSignature command, Slot slot, Envelope envelope, DateTimeOffset now) =>
        slot.WhyNotActing(command.SignedBy, envelope, now) is { } obstacle ? obstacle
        : slot.ConsentDigest is null ? EnvelopeRejections.ConsentMissing
        : slot.Session?.Id != command.SessionId ? EnvelopeRejections.SessionNotOpen
        : command.SignedDigest != slot.Session.PresentedDigest ? EnvelopeRejections.OtherDocumentsSigned
        : null;
}

using Sijil.Domain.DataRights;

namespace Sijil.Domain.Signatures.Envelopes;

/// <summary>Binds the certificate that the signer will use, once it was found to be theirs.</summary>
/// <param name="Certificate">SHA-256 of the whole certificate in DER, sealed.</param>
/// <param name="BoundTo">Whose it was found to be, by what it says of its subject.</param>
public sealed record BindCertificate(SlotId SlotId, SealedValue Certificate, SubjectId BoundTo)
{
    public static Decision<SlotEvent> Decide(
        BindCertificate command,
        Slot slot,
        Envelope envelope,
        DateTimeOffset now
    ) =>
        slot.WhyNotActing(command.BoundTo, envelope, now) is { } obstacle ? obstacle
        : slot.CertificateCommitment == command.Certificate.Commitment ? EnvelopeRejections.CertificateAlreadyBound
        : new CertificateBound(command.SlotId, slot.Envelope, command.Certificate, command.BoundTo, now);
}

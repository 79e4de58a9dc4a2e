using Sijil.Domain.DataRights;

namespace Sijil.Domain.Signatures.Envelopes;

/// <summary>Binds the certificate that the signer will use.</summary>
/// <param name="Certificate">SHA-256 of the whole certificate in DER, sealed.</param>
/// <param name="IsBound">What the vault says: whether the certificate that is bound already is this one.</param>
/// <param name="Holder">Whose it is by the number of a person in its subject; null where that leads to nobody who is known.</param>
public sealed record BindCertificate(
    SlotId SlotId,
    SealedValue Certificate,
    bool IsBound,
    SubjectId? Holder,
    SubjectId BoundBy
)
{
    public static Decision<SlotEvent> Decide(
        BindCertificate command,
        Slot slot,
        Envelope envelope,
        DateTimeOffset now
    ) =>
        command switch
        {
            _ when slot.WhyNotActing(command.BoundBy, envelope, now) is { } obstacle => obstacle,
            _ when command.Holder != command.BoundBy => EnvelopeRejections.CertificateOfAnother,
            { IsBound: true } => EnvelopeRejections.CertificateAlreadyBound,
            _ => new CertificateBound(command.SlotId, slot.Envelope, command.Certificate, command.BoundBy, now),
        };
}

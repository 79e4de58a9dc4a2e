namespace Sijil.Domain.Signatures.Revocations;

/// <summary>A newer list does not name a certificate any more that was on hold (RFC 5280, section 5.3.1). What is revoked for good stays so.</summary>
/// <param name="Certificate">Its <see cref="Verdicts.CertificateMark"/>.</param>
/// <param name="Evidence">The published file with the newer list.</param>
public sealed record EndHold(string Certificate, string Evidence)
{
    public static Decision<RevocationEvent> Decide(
        EndHold command,
        CertificateRevocation revocation,
        DateTimeOffset now
    ) =>
        revocation.Newest is { IsOnHold: true }
            ? new CertificateHoldEnded(
                CertificateRevocationId.Of(command.Certificate),
                command.Certificate,
                command.Evidence,
                now
            )
            : Array.Empty<RevocationEvent>();
}

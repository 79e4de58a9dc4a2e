namespace Sijil.Domain.Signatures.Revocations;

/// <summary>A list says that a certificate was revoked. What is known already adds nothing; another time, or that a hold became final, does.</summary>
/// <param name="Certificate">Its <see cref="Verdicts.CertificateMark"/>.</param>
/// <param name="Evidence">The published file with the list.</param>
public sealed record LearnRevocation(string Certificate, DateTimeOffset RevokedAt, bool IsOnHold, string Evidence)
{
    public static Decision<RevocationEvent> Decide(
        LearnRevocation command,
        CertificateRevocation revocation,
        DateTimeOffset now
    ) =>
        revocation.Newest is { } newest && (newest.RevokedAt, newest.IsOnHold) == (command.RevokedAt, command.IsOnHold)
            ? Array.Empty<RevocationEvent>()
            : new CertificateRevocationLearned(
                CertificateRevocationId.Of(command.Certificate),
                command.Certificate,
                command.RevokedAt,
                command.IsOnHold,
                command.Evidence,
                now
            );
}

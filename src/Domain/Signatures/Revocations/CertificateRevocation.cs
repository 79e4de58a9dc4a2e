namespace Sijil.Domain.Signatures.Revocations;

/// <summary>What is known of the revocation of a certificate.</summary>
/// <param name="Newest">Null where nothing is.</param>
public sealed record CertificateRevocation(CertificateRevocationLearned? Newest)
{
    public static readonly CertificateRevocation Initial = new((CertificateRevocationLearned?)null);

    public static CertificateRevocation Evolve(CertificateRevocation revocation, RevocationEvent @event) =>
        @event is CertificateRevocationLearned learned ? new(learned) : revocation;
}

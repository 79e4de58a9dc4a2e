namespace Sijil.Domain.Signatures.Revocations;

/// <summary>What is known of the revocation of a certificate.</summary>
/// <param name="Newest">Null where nothing is, or a hold has ended.</param>
public sealed record CertificateRevocation(CertificateRevocationLearned? Newest)
{
    public static readonly CertificateRevocation Initial = new((CertificateRevocationLearned?)null);

    public static CertificateRevocation Evolve(CertificateRevocation revocation, RevocationEvent @event) =>
        new(@event as CertificateRevocationLearned);
}

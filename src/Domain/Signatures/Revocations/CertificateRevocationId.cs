namespace Sijil.Domain.Signatures.Revocations;

/// <summary>What is known of the revocation of one certificate.</summary>
public readonly record struct CertificateRevocationId(Guid Value)
{
    /// <param name="certificate">Its <see cref="Verdicts.CertificateMark"/>.</param>
    public static CertificateRevocationId Of(string certificate) =>
        new(NamedIdentifier.Of($"signatures.certificate-revocation\n{certificate}"));
}

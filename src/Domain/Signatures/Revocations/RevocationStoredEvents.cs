namespace Sijil.Domain.Signatures.Revocations;

/// <summary>How what is learned of revocations lies in the store. Whose certificate it is, is nobody's business.</summary>
internal static class RevocationStoredEvents
{
    public static readonly IReadOnlyList<StoredEvent> All =
    [
        StoredEvent.Of<CertificateRevocationLearned>("signatures.certificate-revocation-learned", 1),
    ];
}

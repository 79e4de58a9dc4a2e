namespace Sijil.Domain.Signatures.Revocations;

/// <summary>How what is learned of revocations lies in the store. Lists are public; whose certificate on them is used here, is nobody's business.</summary>
internal static class RevocationStoredEvents
{
    public static readonly IReadOnlyList<StoredEvent> All =
    [
        StoredEvent.Of<CertificateRevocationLearned>("signatures.certificate-revocation-learned", 1),
        StoredEvent.Of<CertificateHoldEnded>("signatures.certificate-hold-ended", 1),
        StoredEvent.Of<RevocationListLearned>(
            "signatures.revocation-list-learned",
            1,
            "evidence",
            "replaces",
            "issuedAt",
            "learnedAt"
        ),
    ];
}

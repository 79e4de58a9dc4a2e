namespace Sijil.Domain.DataRights.Erasures;

/// <summary>How the events of erasures lie in the store, and what of them anyone may read.</summary>
public static class ErasureStoredEvents
{
    public static readonly StoredEvent Destruction = StoredEvent.Of<SubjectKeyDestroyed>(
        "data-rights.subject-key-destroyed",
        1,
        "keyIds",
        "law",
        "receipts",
        "backupsExpireOn",
        "destroyedAt"
    );

    public static readonly IReadOnlyList<StoredEvent> All =
    [
        StoredEvent.Of<ErasureRequested>("data-rights.erasure-requested", 1),
        StoredEvent.Of<ErasureApproved>("data-rights.erasure-approved", 1),
        StoredEvent.Of<ErasureRefused>("data-rights.erasure-refused", 1),
        Destruction,
        StoredEvent.Of<ErasureCompleted>(
            "data-rights.erasure-completed",
            1,
            "keyIds",
            "backupsExpiredOn",
            "completedAt"
        ),
    ];
}

namespace Sijil.Domain.Signatures.Levels;

/// <summary>How the events of policies lie in the store, and what of them anyone may read: all but who published them.</summary>
internal static class LevelStoredEvents
{
    public static readonly IReadOnlyList<StoredEvent> All =
    [
        StoredEvent.Of<SignaturePolicyPublished>(
            "signatures.policy-published",
            1,
            "policyId",
            "code",
            "version",
            "country",
            "name",
            "levels",
            "basis",
            "publishedAt"
        ),
    ];
}

namespace Sijil.Domain.Signatures;

/// <summary>How the events of this context lie in the store, and what of them anyone may read.</summary>
/// <remarks>Only what is public already is sealed by the municipality, so everything about its seal is public.</remarks>
public static class SignatureStoredEvents
{
    public static readonly IReadOnlyList<StoredEvent> All =
    [
        StoredEvent.Of<ActSealed>("signatures.act-sealed", 1, "act", "document", "seal", "claimedAt"),
    ];
}

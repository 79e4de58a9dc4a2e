using Sijil.Domain.DataRights.Erasures;
using Sijil.Domain.DataRights.Grants;

namespace Sijil.Domain.DataRights;

/// <summary>How the events of this context lie in the store, and what of them anyone may read.</summary>
public static class DataRightsStoredEvents
{
    public static readonly IReadOnlyList<StoredEvent> All =
    [
        StoredEvent.Of<ProcessingActivityRegistered>(
            "data-rights.processing-activity-registered",
            1,
            "activityId",
            "code",
            "name",
            "purpose",
            "legalBasis",
            "fields",
            "roles",
            "registeredAt"
        ),
        StoredEvent.Of<ProcessingActivityEnded>(
            "data-rights.processing-activity-ended",
            1,
            "activityId",
            "code",
            "endedAt"
        ),
        StoredEvent.Of<DisclosureOpened>("data-rights.disclosure-opened", 1),
        StoredEvent.Of<DisclosureDenied>("data-rights.disclosure-denied", 1),
        .. GrantStoredEvents.All,
        .. ErasureStoredEvents.All,
    ];
}

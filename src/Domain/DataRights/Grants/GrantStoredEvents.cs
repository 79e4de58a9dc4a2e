namespace Sijil.Domain.DataRights.Grants;

/// <summary>How the events about access of other bodies lie in the store, and what of them anyone may read.</summary>
public static class GrantStoredEvents
{
    public static readonly IReadOnlyList<StoredEvent> All =
    [
        StoredEvent.Of<BodyRegistered>(
            "data-rights.body-registered",
            1,
            "bodyId",
            "code",
            "kind",
            "bases",
            "registeredAt"
        ),
        StoredEvent.Of<BodyClientBound>("data-rights.body-client-bound", 1),
        StoredEvent.Of<EnforcementPointBound>("data-rights.enforcement-point-bound", 1),
        StoredEvent.Of<ClientUnbound>("data-rights.client-unbound", 1),
        StoredEvent.Of<DatasetRegistered>(
            "data-rights.dataset-registered",
            1,
            "datasetId",
            "code",
            "name",
            "fields",
            "ownerUnit",
            "registeredAt"
        ),
        StoredEvent.Of<DatasetClassifiedLawAsText>(
            "data-rights.dataset-classified",
            1,
            "datasetId",
            "code",
            "classification",
            "classifiedAt"
        ),
        StoredEvent.Of<DatasetClassifiedUnderLaw>(
            "data-rights.dataset-classified",
            2,
            "datasetId",
            "code",
            "classification",
            "law",
            "classifiedAt"
        ),
        StoredEvent.Of<AccessRequested>("data-rights.access-requested", 1),
        StoredEvent.Of<AccessRequestReviewed>("data-rights.access-request-reviewed", 1),
        StoredEvent.Of<AccessRequestApprovedLawAsText>("data-rights.access-request-approved", 1),
        StoredEvent.Of<AccessRequestApprovedUnderLaw>("data-rights.access-request-approved", 2),
        StoredEvent.Of<AccessRequestRefusedLawAsText>("data-rights.access-request-refused", 1),
        StoredEvent.Of<AccessRequestRefusedUnderLaw>("data-rights.access-request-refused", 2),
        StoredEvent.Of<AccessGrantedLawAsText>(
            "data-rights.access-granted",
            1,
            "grantId",
            "bodyId",
            "dataset",
            "ownerUnit",
            "terms",
            "basis",
            "legalBasis",
            "grantedAt"
        ),
        StoredEvent.Of<AccessGrantedUnderLaw>(
            "data-rights.access-granted",
            2,
            "grantId",
            "bodyId",
            "dataset",
            "ownerUnit",
            "terms",
            "basis",
            "law",
            "grantedAt"
        ),
        StoredEvent.Of<GrantRevokedLawAsText>("data-rights.grant-revoked", 1, "grantId", "legalBasis", "revokedAt"),
        StoredEvent.Of<GrantRevokedUnderLaw>("data-rights.grant-revoked", 2, "grantId", "law", "revokedAt"),
    ];
}

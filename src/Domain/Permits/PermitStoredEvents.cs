namespace Sijil.Domain.Permits;

/// <summary>How the events of this context lie in the store, and what of them anyone may read.</summary>
/// <remarks>
/// An application is public from the day it is declared valid, a decision from its notification. Until then the log shows
/// that something happened, not what, so no stored name tells an outcome.
/// </remarks>
public static class PermitStoredEvents
{
    public static readonly StoredEvent TextsErased = StoredEvent.Of<PublishedTextsErased>(
        "permits.published-texts-erased",
        1,
        "erasedAt"
    );

    public static readonly IReadOnlyList<StoredEvent> All =
    [
        StoredEvent.Of<PermitTypePublished>(
            "permits.permit-type-published",
            1,
            "permitTypeId",
            "code",
            "version",
            "name",
            "rules",
            "inForceFrom",
            "publishedAt"
        ),
        StoredEvent.Of<ApplicationSubmitted>("permits.application-submitted", 1),
        StoredEvent.Of<OfficerAssigned>("permits.officer-assigned", 1),
        StoredEvent.Of<ConflictOfInterestDeclared>("permits.conflict-of-interest-declared", 1),
        StoredEvent.Of<CompletenessRequested>("permits.completeness-requested", 1),
        StoredEvent.Of<CompletenessAnswered>("permits.completeness-answered", 1),
        StoredEvent.Of<ApplicationDeclaredValid>(
            "permits.application-declared-valid",
            1,
            "number",
            "permitType",
            "permitTypeVersion",
            "receivedOn",
            "validFrom",
            "checkedOn",
            "term",
            "lastDay"
        ),
        StoredEvent.Of<TermRecalculated>(
            "permits.term-recalculated",
            1,
            "oldLastDay",
            "newLastDay",
            "cause",
            "calendarVersion",
            "term"
        ),
        StoredEvent.Of<RecommendationSubmitted>("permits.recommendation-submitted", 1),
        StoredEvent.Of<DecisionMadeBasisUnknown>("permits.decision-made", 1),
        StoredEvent.Of<DecisionMadeOnBasis>("permits.decision-made", 2),
        StoredEvent.Of<DecisionNotifiedBasisUnknown>(
            "permits.decision-notified",
            1,
            "number",
            "outcome",
            "decidedOn",
            "notifiedOn"
        ),
        StoredEvent.Of<DecisionNotifiedOnBasis>(
            "permits.decision-notified",
            2,
            "number",
            "outcome",
            "decidedOn",
            "notifiedOn",
            "basis"
        ),
        StoredEvent.Of<ApplicationWithdrawn>("permits.application-withdrawn", 1),
        StoredEvent.Of<PublishedApplicationWithdrawn>(
            "permits.published-application-withdrawn",
            1,
            "number",
            "withdrawnOn"
        ),
        TextsErased,
        StoredEvent.Of<NotificationWritten>("permits.notification-written", 1),
        StoredEvent.Of<PermitIssued>(
            "permits.permit-issued",
            1,
            "number",
            "applicationId",
            "permitType",
            "permitTypeVersion",
            "issuedOn",
            "validUntil"
        ),
        StoredEvent.Of<RecordImported>("permits.record-imported", 1, "batchId", "format", "number", "facts"),
        StoredEvent.Of<ImportedRecordRevised>(
            "permits.imported-record-revised",
            1,
            "batchId",
            "format",
            "number",
            "facts"
        ),
        StoredEvent.Of<ImportedRecordWithdrawn>("permits.imported-record-withdrawn", 1, "batchId", "format", "number"),
        StoredEvent.Of<ImportBatchBegun>("permits.import-batch-begun", 1, "batchId", "format"),
        StoredEvent.Of<ImportBatchCompleted>("permits.import-batch-completed", 1, "batchId", "counts"),
        StoredEvent.Of<ImportBatchWithdrawn>("permits.import-batch-withdrawn", 1, "batchId"),
    ];
}

namespace Sijil.Domain.DataRights.Grants;

/// <summary>The rules about access of other bodies, one line each. The codes are documented in docs/rules/data-rights.md.</summary>
public static class GrantRejections
{
    public static readonly Rejection BodyNotFound = new("data-rights.body.not-found");
    public static readonly Rejection BodyAlreadyRegistered = new("data-rights.body-already-registered");
    public static readonly Rejection BodyIncomplete = new("data-rights.body-incomplete");
    public static readonly Rejection BasisNotOpenToKind = new("data-rights.basis-not-open-to-kind");
    public static readonly Rejection ClientNotFound = new("data-rights.client.not-found");
    public static readonly Rejection ClientAlreadyBound = new("data-rights.client-already-bound");
    public static readonly Rejection ClientNotBound = new("data-rights.client-not-bound");
    public static readonly Rejection DatasetNotFound = new("data-rights.dataset.not-found");
    public static readonly Rejection DatasetAlreadyRegistered = new("data-rights.dataset-already-registered");
    public static readonly Rejection DatasetIncomplete = new("data-rights.dataset-incomplete");
    public static readonly Rejection ClassificationTooLong = new("data-rights.classification-too-long");
    public static readonly Rejection ReviewOutOfTerm = new("data-rights.classification-review-out-of-term");
    public static readonly Rejection ClassificationExpired = new("data-rights.classification-expired");
    public static readonly Rejection RequestNotFound = new("data-rights.access-request.not-found");
    public static readonly Rejection RequestIncomplete = new("data-rights.access-request-incomplete");
    public static readonly Rejection BasisNotOpenToBody = new("data-rights.basis-not-open-to-body");
    public static readonly Rejection FieldNotInDataset = new("data-rights.field-not-in-dataset");
    public static readonly Rejection PeriodReversed = new("data-rights.period-reversed");
    public static readonly Rejection TermInThePast = new("data-rights.term-in-the-past");
    public static readonly Rejection RequestClosed = new("data-rights.access-request-closed");
    public static readonly Rejection AlreadyReviewed = new("data-rights.access-request-already-reviewed");
    public static readonly Rejection NotReviewed = new("data-rights.access-request-not-reviewed");
    public static readonly Rejection ReviewUnfavourable = new("data-rights.review-unfavourable");
    public static readonly Rejection OwnRequest = new("data-rights.own-access-request");
    public static readonly Rejection OwnReview = new("data-rights.own-review");
    public static readonly Rejection BeyondRequest = new("data-rights.beyond-access-request");
    public static readonly Rejection ReasonMissing = new("data-rights.reason-missing");
    public static readonly Rejection GrantNotFound = new("data-rights.grant.not-found");
    public static readonly Rejection AlreadyRevoked = new("data-rights.grant-already-revoked");

    /// <summary>These deny a reading; the ones above stop a command.</summary>
    public static readonly Rejection NotGranted = new("data-rights.not-granted");
    public static readonly Rejection GrantRevoked = new("data-rights.grant-revoked");
    public static readonly Rejection GrantExpired = new("data-rights.grant-expired");
    public static readonly Rejection FieldNotGranted = new("data-rights.field-not-granted");
    public static readonly Rejection RowNotGranted = new("data-rights.row-not-granted");
}

namespace Sijil.Domain.DataRights;

/// <summary>The rules of this context, one line each. The codes are documented in docs/rules/data-rights.md.</summary>
public static class DataRightsRejections
{
    public static readonly Rejection ActivityNotFound = new("data-rights.processing-activity.not-found");
    public static readonly Rejection ActivityAlreadyRegistered = new(
        "data-rights.processing-activity-already-registered"
    );
    public static readonly Rejection ActivityEnded = new("data-rights.processing-activity-ended");
    public static readonly Rejection ActivityCodeMalformed = new("data-rights.processing-activity-code-malformed");
    public static readonly Rejection ActivityIncomplete = new("data-rights.processing-activity-incomplete");
    public static readonly Rejection LegalBasisMissing = new("data-rights.legal-basis-missing");
    public static readonly Rejection RoleNotAllowed = new("data-rights.role-not-allowed");
    public static readonly Rejection FieldNotAllowed = new("data-rights.field-not-allowed");
    public static readonly Rejection NothingRequested = new("data-rights.nothing-requested");
    public static readonly Rejection TooManyPersons = new("data-rights.too-many-persons");
}

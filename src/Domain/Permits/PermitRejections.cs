namespace Sijil.Domain.Permits;

/// <summary>The rules of this context, one line each. docs/rules/permits.md gives their legal basis.</summary>
public static class PermitRejections
{
    /// <summary>No application with this id has been submitted.</summary>
    public static readonly Rejection NotFound = new("permits.not-found");

    /// <summary>An application with this id has already been submitted.</summary>
    public static readonly Rejection AlreadySubmitted = new("permits.already-submitted");

    /// <summary>The application has been withdrawn.</summary>
    public static readonly Rejection Withdrawn = new("permits.withdrawn");

    /// <summary>The application has already been decided.</summary>
    public static readonly Rejection AlreadyDecided = new("permits.already-decided");

    /// <summary>The application has already been declared valid.</summary>
    public static readonly Rejection AlreadyValid = new("permits.already-valid");

    /// <summary>The application has not been declared valid.</summary>
    public static readonly Rejection NotYetValid = new("permits.not-yet-valid");

    /// <summary>What has happened cannot have happened after today.</summary>
    public static readonly Rejection DateInTheFuture = new("permits.date-in-the-future");

    /// <summary>No version of this type of permit was in force on the day of receipt.</summary>
    public static readonly Rejection TypeNotInForce = new("permits.type-not-in-force");

    /// <summary>An application goes to a unit that exists: the clerk's own, or the one that answers for applications.</summary>
    public static readonly Rejection UnitUnknown = new("permits.unit-unknown");

    /// <summary>Nobody handles or decides on an application of their own or for which they are the agent.</summary>
    public static readonly Rejection OwnApplication = new("permits.own-application");

    /// <summary>Nobody handles or decides on an application in which they have an interest.</summary>
    public static readonly Rejection ConflictOfInterest = new("permits.conflict-of-interest");

    /// <summary>Only a person whom the identity roll knows can be named.</summary>
    public static readonly Rejection PersonUnknown = new("permits.person-unknown");

    /// <summary>This officer is already responsible for the application.</summary>
    public static readonly Rejection AlreadyAssigned = new("permits.already-assigned");

    /// <summary>This person's conflict of interest has already been declared.</summary>
    public static readonly Rejection ConflictAlreadyDeclared = new("permits.conflict-already-declared");

    /// <summary>A request for completion is neither answered nor has its answer term run out.</summary>
    public static readonly Rejection CompletenessOpen = new("permits.completeness-open");

    /// <summary>Nothing can be asked for before the application was received.</summary>
    public static readonly Rejection NoticeBeforeReceipt = new("permits.notice-before-receipt");

    /// <summary>A new stop cannot begin before the last one ended.</summary>
    public static readonly Rejection NoticeBeforeLastAnswer = new("permits.notice-before-last-answer");

    /// <summary>No request for completion waits for an answer.</summary>
    public static readonly Rejection NothingToAnswer = new("permits.nothing-to-answer");

    /// <summary>An answer cannot come before what it answers.</summary>
    public static readonly Rejection AnswerBeforeNotice = new("permits.answer-before-notice");

    /// <summary>The day from which an application is valid is not after the day on which that was found.</summary>
    public static readonly Rejection ValidAfterCheck = new("permits.valid-after-check");

    /// <summary>An application is not valid before it was received.</summary>
    public static readonly Rejection ValidBeforeReceipt = new("permits.valid-before-receipt");

    /// <summary>An application is not valid before what was missing came in.</summary>
    public static readonly Rejection ValidBeforeComplete = new("permits.valid-before-complete");

    /// <summary>An outcome is not proposed before the application is valid.</summary>
    public static readonly Rejection RecommendedBeforeValid = new("permits.recommended-before-valid");

    /// <summary>Nothing is decided without a recommendation.</summary>
    public static readonly Rejection NoRecommendation = new("permits.no-recommendation");

    /// <summary>Who proposed an outcome does not decide, also where a newer proposal replaced theirs.</summary>
    public static readonly Rejection OwnRecommendation = new("permits.own-recommendation");

    /// <summary>Who declared the application valid does not decide, unless the type allows it.</summary>
    public static readonly Rejection OwnValidation = new("permits.own-validation");

    /// <summary>A decision names the recommendation that counts, not one that was replaced.</summary>
    public static readonly Rejection RecommendationReplaced = new("permits.recommendation-replaced");

    /// <summary>A decision does not rest on the proposal of somebody who has an interest in it.</summary>
    public static readonly Rejection RecommendationConflicted = new("permits.recommendation-conflicted");

    /// <summary>A decision is not dated before the recommendation it names.</summary>
    public static readonly Rejection DecidedBeforeRecommendation = new("permits.decided-before-recommendation");

    /// <summary>A decision gives its reasons.</summary>
    public static readonly Rejection ReasonsMissing = new("permits.reasons-missing");

    /// <summary>The application has not been decided.</summary>
    public static readonly Rejection NotDecided = new("permits.not-decided");

    /// <summary>The decision has already been notified.</summary>
    public static readonly Rejection AlreadyNotified = new("permits.already-notified");

    /// <summary>A decision is not notified before it is made.</summary>
    public static readonly Rejection NotifiedBeforeDecision = new("permits.notified-before-decision");

    /// <summary>The reasons published are the reasons decided.</summary>
    public static readonly Rejection OtherReasons = new("permits.other-reasons");

    /// <summary>Reasons that were erased with their person's data cannot be notified.</summary>
    public static readonly Rejection ReasonsErased = new("permits.reasons-erased");

    /// <summary>Only the applicant or their agent withdraws an application.</summary>
    public static readonly Rejection NotTheApplicant = new("permits.not-the-applicant");

    /// <summary>An application is not withdrawn before it was received.</summary>
    public static readonly Rejection WithdrawnBeforeReceipt = new("permits.withdrawn-before-receipt");

    /// <summary>A permit follows only from a decision that was notified.</summary>
    public static readonly Rejection NotNotified = new("permits.not-notified");

    /// <summary>A refused application leads to no permit.</summary>
    public static readonly Rejection NotGranted = new("permits.not-granted");

    /// <summary>An application leads to one permit.</summary>
    public static readonly Rejection AlreadyIssued = new("permits.already-issued");

    /// <summary>A permit is not issued before its applicant was notified.</summary>
    public static readonly Rejection IssuedBeforeNotification = new("permits.issued-before-notification");

    /// <summary>A type names the calendar its terms are counted by, and that calendar is open.</summary>
    public static readonly Rejection CalendarUnknown = new("permits.calendar-unknown");

    /// <summary>A type of permit is named in all three languages.</summary>
    public static readonly Rejection NameIncomplete = new("permits.name-incomplete");

    /// <summary>Terms and validity have a length within reason.</summary>
    public static readonly Rejection RulesOutOfRange = new("permits.rules-out-of-range");

    /// <summary>A type of permit keeps its code.</summary>
    public static readonly Rejection TypeCodeChanged = new("permits.type-code-changed");

    /// <summary>A version comes into force after the one before it.</summary>
    public static readonly Rejection VersionOutOfOrder = new("permits.version-out-of-order");

    /// <summary>A new version does not come into force in the past.</summary>
    public static readonly Rejection VersionRetroactive = new("permits.version-retroactive");

    /// <summary>No batch with this id has been begun.</summary>
    public static readonly Rejection ImportBatchNotFound = new("permits.import-batch-not-found");

    /// <summary>Nothing is imported into a batch that is finished or withdrawn.</summary>
    public static readonly Rejection ImportBatchNotOpen = new("permits.import-batch-not-open");

    /// <summary>Another file of the municipality has this number.</summary>
    public static readonly Rejection ImportNumberTaken = new("permits.import-number-taken");

    /// <summary>A source says one thing of a number, not two.</summary>
    public static readonly Rejection ImportNumberTwice = new("permits.import-number-twice");
}

using Sijil.Domain.DataRights;
using Sijil.Domain.Governance;

namespace Sijil.Domain.Permits;

/// <summary>Everything that can happen to an application, in the order in which it usually does.</summary>
/// <remarks>
/// These records are stored for ever. Add members only as optional ones; never rename or remove.
/// They hold no names, addresses or free text, only what stands in for them. Days end in <c>On</c> and have legal effect;
/// moments end in <c>At</c> and say when the act was registered.
/// </remarks>
public abstract record PermitApplicationEvent(PermitApplicationId ApplicationId);

/// <summary>An application was received. It is not public yet.</summary>
public sealed record ApplicationSubmitted(
    PermitApplicationId ApplicationId,
    string Number,
    PermitTypeId PermitTypeId,
    string PermitType,
    int PermitTypeVersion,
    SubjectId Applicant,
    ApplicantKind ApplicantKind,
    SealedValue ApplicantName,
    SealedValue? NationalId,
    SealedValue? Contact,
    SealedValue SiteAddress,
    SealedValue Description,
    SubjectId? Agent,
    string Unit,
    DateOnly ReceivedOn,
    Channel Channel,
    SubjectId SubmittedBy,
    DateTimeOffset SubmittedAt
) : PermitApplicationEvent(ApplicationId);

public sealed record OfficerAssigned(
    PermitApplicationId ApplicationId,
    SubjectId Officer,
    SubjectId AssignedBy,
    DateTimeOffset AssignedAt
) : PermitApplicationEvent(ApplicationId);

public sealed record ConflictOfInterestDeclared(
    PermitApplicationId ApplicationId,
    SubjectId Person,
    SealedValue? Ground,
    SubjectId DeclaredBy,
    DateTimeOffset DeclaredAt
) : PermitApplicationEvent(ApplicationId);

/// <summary>The applicant was asked to complete or correct the file.</summary>
/// <remarks>The answer is due on the day the notice names: later changes of the calendar do not move it.</remarks>
public sealed record CompletenessRequested(
    PermitApplicationId ApplicationId,
    int Round,
    CompletenessKind Kind,
    SealedValue Items,
    DateOnly NoticeOn,
    DateOnly AnswerDueOn,
    DateOnly StoppedFrom,
    StopEffect Effect,
    SubjectId RequestedBy,
    DateTimeOffset RequestedAt
) : PermitApplicationEvent(ApplicationId);

public sealed record CompletenessAnswered(
    PermitApplicationId ApplicationId,
    int Round,
    SealedValue? Answer,
    DateOnly ReceivedOn,
    Channel Channel,
    SubjectId RegisteredBy,
    DateTimeOffset AnsweredAt
) : PermitApplicationEvent(ApplicationId);

/// <summary>The application is valid and from now on public; what was sealed so far is repeated as public facts.</summary>
public sealed record ApplicationDeclaredValid(
    PermitApplicationId ApplicationId,
    string Number,
    string PermitType,
    int PermitTypeVersion,
    DateOnly ReceivedOn,
    DateOnly ValidFrom,
    DateOnly CheckedOn,
    PublicDisclosure SiteAddress,
    PublicDisclosure Description,
    Term Term,
    DateOnly LastDay,
    SubjectId DeclaredBy,
    DateTimeOffset DeclaredAt
) : PermitApplicationEvent(ApplicationId);

/// <summary>The last day of a running clock moved.</summary>
public sealed record TermRecalculated(
    PermitApplicationId ApplicationId,
    DateOnly OldLastDay,
    DateOnly NewLastDay,
    RecalculationCause Cause,
    long CalendarVersion,
    Term Term,
    DateTimeOffset RecalculatedAt
) : PermitApplicationEvent(ApplicationId);

/// <summary>An officer proposed an outcome; an earlier proposal no longer counts.</summary>
public sealed record RecommendationSubmitted(
    PermitApplicationId ApplicationId,
    SubjectId Author,
    PermitOutcome ProposedOutcome,
    SealedValue Text,
    string Hash,
    DateOnly RecommendedOn,
    DateTimeOffset SubmittedAt
) : PermitApplicationEvent(ApplicationId);

/// <summary>The applicant withdrew what the public had never seen.</summary>
/// <remarks>
/// The log shows that an application was withdrawn and when, by the name of this event; of which one and whose it shows nothing.
/// </remarks>
public sealed record ApplicationWithdrawn(
    PermitApplicationId ApplicationId,
    SubjectId WithdrawnBy,
    DateOnly WithdrawnOn,
    Channel Channel,
    SubjectId RegisteredBy,
    DateTimeOffset RegisteredAt
) : PermitApplicationEvent(ApplicationId);

/// <summary>The applicant withdrew a published application, which stays listed as withdrawn.</summary>
public sealed record PublishedApplicationWithdrawn(
    PermitApplicationId ApplicationId,
    string Number,
    SubjectId WithdrawnBy,
    DateOnly WithdrawnOn,
    Channel Channel,
    SubjectId RegisteredBy,
    DateTimeOffset RegisteredAt
) : PermitApplicationEvent(ApplicationId);

/// <summary>The applicant was erased: the site and the description that were published are no longer shown to anyone.</summary>
public sealed record PublishedTextsErased(PermitApplicationId ApplicationId, DateTimeOffset ErasedAt)
    : PermitApplicationEvent(ApplicationId);

using Sijil.Domain.DataRights;
using Sijil.Domain.Signatures.Documents;

namespace Sijil.Domain.Permits;

/// <summary>Everything that can happen to what is written to the applicant of a decision.</summary>
/// <remarks>These records are stored for ever. Add members only as optional ones; never rename or remove.</remarks>
public abstract record NotificationEvent(NotificationId NotificationId);

/// <summary>The applicant has the decision as a document with their name, and the municipality's seal on it. Nothing of it is public.</summary>
/// <param name="Unit">The unit that decided, which keeps both.</param>
/// <param name="Document">In the store; it concerns the applicant, and is gone when they are erased.</param>
/// <param name="Seal">The detached seal over its exact bytes, kept the same way.</param>
public sealed record NotificationWritten(
    NotificationId NotificationId,
    PermitApplicationId ApplicationId,
    SubjectId Applicant,
    string Unit,
    DocumentId Document,
    DocumentId Seal,
    DateTimeOffset WrittenAt
) : NotificationEvent(NotificationId);

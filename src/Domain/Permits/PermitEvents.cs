using Sijil.Domain.DataRights;

namespace Sijil.Domain.Permits;

/// <summary>Everything that can happen to a permit.</summary>
/// <remarks>
/// These records are stored for ever. Add members only as optional ones; never rename or remove.
/// Expiry is not among them: it follows from what is, and no job can be late for it.
/// </remarks>
public abstract record PermitEvent(PermitId PermitId);

public sealed record PermitIssued(
    PermitId PermitId,
    string Number,
    PermitApplicationId ApplicationId,
    string PermitType,
    int PermitTypeVersion,
    SubjectId Holder,
    DateOnly IssuedOn,
    DateOnly ValidUntil,
    SubjectId IssuedBy,
    DateTimeOffset IssuedAt
) : PermitEvent(PermitId);

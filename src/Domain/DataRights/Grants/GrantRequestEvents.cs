using Sijil.Domain.Governance.Acts;

namespace Sijil.Domain.DataRights.Grants;

/// <summary>Everything that can happen to a request for a grant.</summary>
/// <remarks>
/// These records are stored for ever. Add members only as optional ones; never rename or remove.
/// A request is not public; what comes of it is, with the grant. Purposes and reasons are texts about data, never about a person.
/// Of decisions there are two forms: the first is from before they cited the register of acts and names its law as a line of text.
/// What a body names as its law is its claim, and stays a text.
/// </remarks>
public abstract record GrantRequestEvent(GrantRequestId RequestId);

/// <summary>A body asks for fields of a dataset, for a purpose and on a basis. Nothing is permitted by asking.</summary>
public sealed record AccessRequested(
    GrantRequestId RequestId,
    BodyId BodyId,
    DatasetId DatasetId,
    string Dataset,
    string OwnerUnit,
    GrantTerms Terms,
    Wording Purpose,
    LawfulBasis Basis,
    string LegalBasis,
    SubjectId RequestedBy,
    DateTimeOffset RequestedAt
) : GrantRequestEvent(RequestId);

/// <summary>The data protection officer looked at the request. An opinion, not a decision.</summary>
public sealed record AccessRequestReviewed(
    GrantRequestId RequestId,
    ReviewOpinion Opinion,
    SubjectId ReviewedBy,
    DateTimeOffset ReviewedAt
) : GrantRequestEvent(RequestId);

/// <summary>The owner agreed, to all of it or to a part; the grant says to what.</summary>
public abstract record AccessRequestApproved(GrantRequestId RequestId) : GrantRequestEvent(RequestId)
{
    public abstract GrantId GrantId { get; init; }

    public abstract bool IsPartial { get; init; }

    public abstract SubjectId ApprovedBy { get; init; }

    public abstract DateTimeOffset ApprovedAt { get; init; }
}

public sealed record AccessRequestApprovedLawAsText(
    GrantRequestId RequestId,
    GrantId GrantId,
    bool IsPartial,
    string LegalBasis,
    SubjectId ApprovedBy,
    DateTimeOffset ApprovedAt
) : AccessRequestApproved(RequestId);

public sealed record AccessRequestApprovedUnderLaw(
    GrantRequestId RequestId,
    GrantId GrantId,
    bool IsPartial,
    IReadOnlyList<LegalBasis> Law,
    SubjectId ApprovedBy,
    DateTimeOffset ApprovedAt
) : AccessRequestApproved(RequestId);

/// <summary>The owner refused. A refusal is a decision with a reason and a law like any other.</summary>
public abstract record AccessRequestRefused(GrantRequestId RequestId) : GrantRequestEvent(RequestId)
{
    public abstract Wording Reason { get; init; }

    public abstract SubjectId RefusedBy { get; init; }

    public abstract DateTimeOffset RefusedAt { get; init; }
}

public sealed record AccessRequestRefusedLawAsText(
    GrantRequestId RequestId,
    Wording Reason,
    string LegalBasis,
    SubjectId RefusedBy,
    DateTimeOffset RefusedAt
) : AccessRequestRefused(RequestId);

public sealed record AccessRequestRefusedUnderLaw(
    GrantRequestId RequestId,
    Wording Reason,
    IReadOnlyList<LegalBasis> Law,
    SubjectId RefusedBy,
    DateTimeOffset RefusedAt
) : AccessRequestRefused(RequestId);

public enum ReviewOpinion
{
    Favourable,
    Unfavourable,
}

namespace Sijil.Domain.DataRights.Grants;

/// <summary>Everything that can happen to a request for a grant.</summary>
/// <remarks>
/// These records are stored for ever. Add members only as optional ones; never rename or remove.
/// A request is not public; what comes of it is, with the grant. Purposes and reasons are texts about data, never about a person.
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
public sealed record AccessRequestApproved(
    GrantRequestId RequestId,
    GrantId GrantId,
    bool IsPartial,
    string LegalBasis,
    SubjectId ApprovedBy,
    DateTimeOffset ApprovedAt
) : GrantRequestEvent(RequestId);

/// <summary>The owner refused. A refusal is a decision with a reason and a basis like any other.</summary>
public sealed record AccessRequestRefused(
    GrantRequestId RequestId,
    Wording Reason,
    string LegalBasis,
    SubjectId RefusedBy,
    DateTimeOffset RefusedAt
) : GrantRequestEvent(RequestId);

public enum ReviewOpinion
{
    Favourable,
    Unfavourable,
}

using Sijil.Domain.Governance.Acts;

namespace Sijil.Domain.DataRights.Grants;

/// <summary>Everything that can happen to a grant.</summary>
/// <remarks>
/// These records are stored for ever. Add members only as optional ones; never rename or remove. Who has access to what by what
/// law is public; the purpose is a text that the body wrote, so it stays beside the log. The first forms are from before decisions
/// about access cited the register of acts: they name their law as a line of text, and on which clause they rest is unknown.
/// </remarks>
public abstract record GrantEvent(GrantId GrantId);

/// <summary>From now on the body may read these fields of these rows, for this purpose, and pass that right on to nobody.</summary>
/// <remarks>Each form declares its members itself, because the order in which they are stored is pinned.</remarks>
public abstract record AccessGranted(GrantId GrantId) : GrantEvent(GrantId)
{
    public abstract GrantRequestId RequestId { get; init; }

    public abstract BodyId BodyId { get; init; }

    public abstract DatasetId DatasetId { get; init; }

    public abstract string Dataset { get; init; }

    public abstract string OwnerUnit { get; init; }

    public abstract GrantTerms Terms { get; init; }

    public abstract Wording Purpose { get; init; }

    public abstract LawfulBasis Basis { get; init; }

    public abstract SubjectId GrantedBy { get; init; }

    public abstract DateTimeOffset GrantedAt { get; init; }
}

public sealed record AccessGrantedLawAsText(
    GrantId GrantId,
    GrantRequestId RequestId,
    BodyId BodyId,
    DatasetId DatasetId,
    string Dataset,
    string OwnerUnit,
    GrantTerms Terms,
    Wording Purpose,
    LawfulBasis Basis,
    string LegalBasis,
    SubjectId GrantedBy,
    DateTimeOffset GrantedAt
) : AccessGranted(GrantId);

public sealed record AccessGrantedUnderLaw(
    GrantId GrantId,
    GrantRequestId RequestId,
    BodyId BodyId,
    DatasetId DatasetId,
    string Dataset,
    string OwnerUnit,
    GrantTerms Terms,
    Wording Purpose,
    LawfulBasis Basis,
    IReadOnlyList<LegalBasis> Law,
    SubjectId GrantedBy,
    DateTimeOffset GrantedAt
) : AccessGranted(GrantId);

/// <summary>Once this is acknowledged, nothing is read under the grant any more.</summary>
public abstract record GrantRevoked(GrantId GrantId) : GrantEvent(GrantId)
{
    public abstract Wording Reason { get; init; }

    public abstract SubjectId RevokedBy { get; init; }

    public abstract DateTimeOffset RevokedAt { get; init; }
}

public sealed record GrantRevokedLawAsText(
    GrantId GrantId,
    Wording Reason,
    string LegalBasis,
    SubjectId RevokedBy,
    DateTimeOffset RevokedAt
) : GrantRevoked(GrantId);

public sealed record GrantRevokedUnderLaw(
    GrantId GrantId,
    Wording Reason,
    IReadOnlyList<LegalBasis> Law,
    SubjectId RevokedBy,
    DateTimeOffset RevokedAt
) : GrantRevoked(GrantId);

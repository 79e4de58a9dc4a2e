namespace Sijil.Domain.DataRights.Grants;

/// <summary>Everything that can happen to a grant.</summary>
/// <remarks>
/// These records are stored for ever. Add members only as optional ones; never rename or remove. Who has access to what by what
/// law is public; the purpose is a text that the body wrote, so it stays beside the log.
/// </remarks>
public abstract record GrantEvent(GrantId GrantId);

/// <summary>From now on the body may read these fields of these rows, for this purpose, and pass that right on to nobody.</summary>
public sealed record AccessGranted(
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
) : GrantEvent(GrantId);

/// <summary>Once this is acknowledged, nothing is read under the grant any more.</summary>
public sealed record GrantRevoked(
    GrantId GrantId,
    Wording Reason,
    string LegalBasis,
    SubjectId RevokedBy,
    DateTimeOffset RevokedAt
) : GrantEvent(GrantId);

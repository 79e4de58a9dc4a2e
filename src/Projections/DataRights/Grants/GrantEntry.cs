using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Grants;

namespace Sijil.Projections.DataRights.Grants;

/// <summary>A grant, for the body that has it and those who answer for the data. Decisions do not rest on it: its stream decides.</summary>
public sealed record GrantEntry(
    Guid Id,
    long StreamVersion,
    GrantRequestId RequestId,
    BodyId BodyId,
    string Dataset,
    string OwnerUnit,
    GrantTerms Terms,
    Wording Purpose,
    LawfulBasis Basis,
    string LegalBasis,
    DateTimeOffset GrantedAt,
    GrantRevocation? Revocation = null
)
{
    public static GrantEntry? After(GrantEntry? entry, object fact) =>
        (fact, entry) switch
        {
            (AccessGranted e, null) => new(
                e.GrantId.Value,
                StreamVersion: 1,
                e.RequestId,
                e.BodyId,
                e.Dataset,
                e.OwnerUnit,
                e.Terms,
                e.Purpose,
                e.Basis,
                e.LegalBasis,
                e.GrantedAt
            ),
            (GrantRevoked e, { } open) => open with
            {
                StreamVersion = open.StreamVersion + 1,
                Revocation = new(e.Reason, e.LegalBasis, e.RevokedAt),
            },
            (GrantEvent, { } open) => open with { StreamVersion = open.StreamVersion + 1 },
            _ => entry,
        };
}

public sealed record GrantRevocation(Wording Reason, string LegalBasis, DateTimeOffset RevokedAt);

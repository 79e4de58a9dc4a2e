using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Grants;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Projections.DataRights.Grants;

/// <summary>A grant, for the body that has it and those who answer for the data. Decisions do not rest on it: its stream decides.</summary>
/// <param name="LegalBasis">The law as a line of text, of grants from before they cited the register of acts; null of others.</param>
/// <param name="Law">The clauses it rests on; null where it names its law as a text.</param>
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
    string? LegalBasis,
    IReadOnlyList<LegalBasis>? Law,
    DateTimeOffset GrantedAt,
    GrantRevocation? Revocation = null
) : IAccessEntry
{
    static string IAccessEntry.Moment => "grantedAt";

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
                (e as AccessGrantedLawAsText)?.LegalBasis,
                (e as AccessGrantedUnderLaw)?.Law,
                e.GrantedAt
            ),
            (GrantRevoked e, { } open) => open with
            {
                StreamVersion = open.StreamVersion + 1,
                Revocation = new(
                    e.Reason,
                    (e as GrantRevokedLawAsText)?.LegalBasis,
                    (e as GrantRevokedUnderLaw)?.Law,
                    e.RevokedAt
                ),
            },
            (GrantEvent, { } open) => open with { StreamVersion = open.StreamVersion + 1 },
            _ => entry,
        };
}

/// <summary>Why a grant was taken back, and by what law.</summary>
/// <param name="LegalBasis">The law as a line of text, of revocations from before they cited the register of acts; null of others.</param>
/// <param name="Law">The clauses it rests on; null where it names its law as a text.</param>
public sealed record GrantRevocation(
    Wording Reason,
    string? LegalBasis,
    IReadOnlyList<LegalBasis>? Law,
    DateTimeOffset RevokedAt
);

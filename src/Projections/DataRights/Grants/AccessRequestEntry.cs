using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Grants;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Projections.DataRights.Grants;

/// <summary>A request for data, for the body that made it and those who handle it. It names no person.</summary>
/// <param name="LegalBasis">The law that the body claims, in its own words.</param>
/// <param name="State">One of <see cref="AccessRequestState"/>.</param>
public sealed record AccessRequestEntry(
    Guid Id,
    long StreamVersion,
    string State,
    BodyId BodyId,
    string Dataset,
    string OwnerUnit,
    GrantTerms Terms,
    Wording Purpose,
    LawfulBasis Basis,
    string LegalBasis,
    DateTimeOffset RequestedAt,
    ReviewOpinion? Opinion = null,
    AccessRequestOutcome? Outcome = null
) : IAccessEntry
{
    static string IAccessEntry.Moment => "requestedAt";

    public static AccessRequestEntry? After(AccessRequestEntry? entry, object fact) =>
        (fact, entry) switch
        {
            (AccessRequested e, null) => Opened(e),
            (GrantRequestEvent e, { } open) => Changed(open, e) with { StreamVersion = open.StreamVersion + 1 },
            _ => entry,
        };

    private static AccessRequestEntry Opened(AccessRequested e) =>
        new(
            e.RequestId.Value,
            StreamVersion: 1,
            AccessRequestState.Pending,
            e.BodyId,
            e.Dataset,
            e.OwnerUnit,
            e.Terms,
            e.Purpose,
            e.Basis,
            e.LegalBasis,
            e.RequestedAt
        );

    private static AccessRequestEntry Changed(AccessRequestEntry open, GrantRequestEvent fact) =>
        fact switch
        {
            AccessRequestReviewed e => open with { Opinion = e.Opinion },
            AccessRequestApproved e => open with
            {
                State = AccessRequestState.Approved,
                Outcome = new(
                    e.GrantId,
                    e.IsPartial,
                    Reason: null,
                    (e as AccessRequestApprovedLawAsText)?.LegalBasis,
                    (e as AccessRequestApprovedUnderLaw)?.Law,
                    e.ApprovedAt
                ),
            },
            AccessRequestRefused e => open with
            {
                State = AccessRequestState.Refused,
                Outcome = new(
                    GrantId: null,
                    IsPartial: false,
                    e.Reason,
                    (e as AccessRequestRefusedLawAsText)?.LegalBasis,
                    (e as AccessRequestRefusedUnderLaw)?.Law,
                    e.RefusedAt
                ),
            },
            _ => open,
        };
}

/// <summary>What came of a request: a grant, or a reason why not.</summary>
/// <param name="LegalBasis">The law as a line of text, of decisions from before they cited the register of acts; null of others.</param>
/// <param name="Law">The clauses it rests on; null where it names its law as a text.</param>
public sealed record AccessRequestOutcome(
    GrantId? GrantId,
    bool IsPartial,
    Wording? Reason,
    string? LegalBasis,
    IReadOnlyList<LegalBasis>? Law,
    DateTimeOffset DecidedAt
);

public static class AccessRequestState
{
    public const string Pending = "pending";
    public const string Approved = "approved";
    public const string Refused = "refused";
}

using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Grants;

namespace Sijil.Projections.DataRights.Grants;

/// <summary>A request for data, for the body that made it and those who handle it. It names no person.</summary>
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
)
{
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
                Outcome = new(e.GrantId, e.IsPartial, Reason: null, e.LegalBasis, e.ApprovedAt),
            },
            AccessRequestRefused e => open with
            {
                State = AccessRequestState.Refused,
                Outcome = new(GrantId: null, IsPartial: false, e.Reason, e.LegalBasis, e.RefusedAt),
            },
            _ => open,
        };
}

/// <summary>What came of a request: a grant, or a reason why not.</summary>
public sealed record AccessRequestOutcome(
    GrantId? GrantId,
    bool IsPartial,
    Wording? Reason,
    string LegalBasis,
    DateTimeOffset DecidedAt
);

public static class AccessRequestState
{
    public const string Pending = "pending";
    public const string Approved = "approved";
    public const string Refused = "refused";
}

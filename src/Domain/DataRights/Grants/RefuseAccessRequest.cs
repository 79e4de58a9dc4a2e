using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Domain.DataRights.Grants;

/// <summary>The owner's delegate refuses a request and says why. A refusal needs the same persons as an approval.</summary>
public sealed record RefuseAccessRequest(GrantRequestId RequestId, Wording Reason, SubjectId RefusedBy)
{
    /// <param name="command">What is refused, and why.</param>
    /// <param name="request">The request as it stands.</param>
    /// <param name="cited">The clauses it is to rest on.</param>
    /// <param name="askedOn">The day of the request: that on which the case began.</param>
    /// <param name="now">The moment of deciding.</param>
    public static Decision<GrantRequestEvent> Decide(
        RefuseAccessRequest command,
        GrantRequest request,
        IReadOnlyCollection<CitedClause> cited,
        DateOnly askedOn,
        Moment now
    ) =>
        request switch
        {
            GrantRequest.Unknown => GrantRejections.RequestNotFound,
            GrantRequest.Closed => GrantRejections.RequestClosed,
            GrantRequest.Pending { Review: null } => GrantRejections.NotReviewed,
            GrantRequest.Pending p when GrantRequest.WhyNotBy(p, command.RefusedBy) is { } reason => reason,
            _ when !command.Reason.IsComplete() => GrantRejections.ReasonMissing,
            GrantRequest.Pending => LegalBasis.Of(cited, askedOn, now.Today) switch
            {
                (_, { } obstacle) => obstacle,
                var (law, _) => new AccessRequestRefusedUnderLaw(
                    command.RequestId,
                    command.Reason,
                    law,
                    command.RefusedBy,
                    now.At
                ),
            },
            _ => throw new InvalidOperationException($"Unknown state {request.GetType().Name}."),
        };
}

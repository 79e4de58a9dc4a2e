namespace Sijil.Domain.DataRights.Grants;

/// <summary>The data protection officer gives an opinion on a request: another person than asked, and than will decide.</summary>
public sealed record ReviewAccessRequest(GrantRequestId RequestId, ReviewOpinion Opinion, SubjectId ReviewedBy)
{
    public static Decision<GrantRequestEvent> Decide(
        ReviewAccessRequest command,
        GrantRequest request,
        DateTimeOffset now
    ) =>
        request switch
        {
            GrantRequest.Unknown => GrantRejections.RequestNotFound,
            GrantRequest.Closed => GrantRejections.RequestClosed,
            GrantRequest.Pending { Review: not null } => GrantRejections.AlreadyReviewed,
            GrantRequest.Pending pending when pending.Asked.RequestedBy == command.ReviewedBy =>
                GrantRejections.OwnRequest,
            GrantRequest.Pending => new AccessRequestReviewed(
                command.RequestId,
                command.Opinion,
                command.ReviewedBy,
                now
            ),
            _ => throw new InvalidOperationException($"Unknown state {request.GetType().Name}."),
        };
}

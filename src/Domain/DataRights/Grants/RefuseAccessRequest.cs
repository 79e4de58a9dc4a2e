namespace Sijil.Domain.DataRights.Grants;

/// <summary>The owner's delegate refuses a request and says why. A refusal needs the same persons as an approval.</summary>
public sealed record RefuseAccessRequest(
    GrantRequestId RequestId,
    Wording Reason,
    string LegalBasis,
    SubjectId RefusedBy
)
{
    public static Decision<GrantRequestEvent> Decide(
        RefuseAccessRequest command,
        GrantRequest request,
        DateTimeOffset now
    ) =>
        request switch
        {
            GrantRequest.Unknown => GrantRejections.RequestNotFound,
            GrantRequest.Closed => GrantRejections.RequestClosed,
            GrantRequest.Pending { Review: null } => GrantRejections.NotReviewed,
            GrantRequest.Pending p when GrantRequest.WhyNotBy(p, command.RefusedBy) is { } reason => reason,
            _ when !command.Reason.IsComplete() => GrantRejections.ReasonMissing,
            _ when string.IsNullOrWhiteSpace(command.LegalBasis) => DataRightsRejections.LegalBasisMissing,
            GrantRequest.Pending => new AccessRequestRefused(
                command.RequestId,
                command.Reason,
                command.LegalBasis,
                command.RefusedBy,
                now
            ),
            _ => throw new InvalidOperationException($"Unknown state {request.GetType().Name}."),
        };
}

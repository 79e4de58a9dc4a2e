using Sijil.Domain.Governance;

namespace Sijil.Domain.DataRights.Grants;

/// <summary>The owner's delegate agrees to a request, or to a part of it; a grant follows.</summary>
public sealed record ApproveAccessRequest(
    GrantRequestId RequestId,
    GrantTerms Terms,
    string LegalBasis,
    SubjectId ApprovedBy
)
{
    /// <param name="command">What is agreed to.</param>
    /// <param name="request">The request as it stands.</param>
    /// <param name="dataset">The dataset as it stands: its classification has to be in force.</param>
    /// <param name="now">The moment of deciding.</param>
    public static Decision<GrantRequestEvent> Decide(
        ApproveAccessRequest command,
        GrantRequest request,
        Dataset dataset,
        Moment now
    ) =>
        request switch
        {
            GrantRequest.Unknown => GrantRejections.RequestNotFound,
            GrantRequest.Closed => GrantRejections.RequestClosed,
            GrantRequest.Pending { Review: null } => GrantRejections.NotReviewed,
            GrantRequest.Pending p when GrantRequest.WhyNotBy(p, command.ApprovedBy) is { } reason => reason,
            GrantRequest.Pending { Review.Opinion: ReviewOpinion.Unfavourable } => GrantRejections.ReviewUnfavourable,
            GrantRequest.Pending p when !command.Terms.IsWithin(p.Asked.Terms) => GrantRejections.BeyondRequest,
            _ when string.IsNullOrWhiteSpace(command.LegalBasis) => DataRightsRejections.LegalBasisMissing,
            _ when command.Terms.WhyNot(now.Today) is { } reason => reason,
            _ when dataset.Classification is not { } classification || !classification.IsInForceOn(now.Today) =>
                GrantRejections.ClassificationExpired,
            GrantRequest.Pending p => new AccessRequestApproved(
                command.RequestId,
                GrantId.Of(command.RequestId),
                IsPartial: !p.Asked.Terms.IsWithin(command.Terms),
                command.LegalBasis,
                command.ApprovedBy,
                now.At
            ),
            _ => throw new InvalidOperationException($"Unknown state {request.GetType().Name}."),
        };
}

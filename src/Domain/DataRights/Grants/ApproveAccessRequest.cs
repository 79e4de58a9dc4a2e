using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Domain.DataRights.Grants;

/// <summary>The owner's delegate agrees to a request, or to a part of it; a grant follows.</summary>
public sealed record ApproveAccessRequest(GrantRequestId RequestId, GrantTerms Terms, SubjectId ApprovedBy)
{
    /// <param name="command">What is agreed to.</param>
    /// <param name="request">The request as it stands.</param>
    /// <param name="dataset">The dataset as it stands: its classification has to be in force.</param>
    /// <param name="cited">The clauses it is to rest on.</param>
    /// <param name="askedOn">The day of the request: that on which the case began.</param>
    /// <param name="now">The moment of deciding.</param>
    public static Decision<GrantRequestEvent> Decide(
        ApproveAccessRequest command,
        GrantRequest request,
        Dataset dataset,
        IReadOnlyCollection<CitedClause> cited,
        DateOnly askedOn,
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
            _ when command.Terms.WhyNot(now.Today) is { } reason => reason,
            _ when dataset.Classification is not { } classification || !classification.IsInForceOn(now.Today) =>
                GrantRejections.ClassificationExpired,
            GrantRequest.Pending p => LegalBasis.Of(cited, askedOn, now.Today) switch
            {
                (_, { } obstacle) => obstacle,
                var (law, _) => new AccessRequestApprovedUnderLaw(
                    command.RequestId,
                    GrantId.Of(command.RequestId),
                    IsPartial: !p.Asked.Terms.IsWithin(command.Terms),
                    law,
                    command.ApprovedBy,
                    now.At
                ),
            },
            _ => throw new InvalidOperationException($"Unknown state {request.GetType().Name}."),
        };
}

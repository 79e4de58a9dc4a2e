namespace Sijil.Domain.DataRights.Grants;

/// <summary>A request for a grant: pending until it is approved or refused, once and for all.</summary>
public abstract record GrantRequest
{
    public sealed record Unknown : GrantRequest;

    public sealed record Pending(AccessRequested Asked, AccessRequestReviewed? Review) : GrantRequest;

    public sealed record Closed(AccessRequested Asked) : GrantRequest;

    public static readonly GrantRequest Initial = new Unknown();

    /// <summary>The unit that answers for the dataset; null where nothing was asked.</summary>
    public string? OwnerUnit =>
        this switch
        {
            Pending pending => pending.Asked.OwnerUnit,
            Closed closed => closed.Asked.OwnerUnit,
            _ => null,
        };

    public static GrantRequest Evolve(GrantRequest request, GrantRequestEvent @event) =>
        (request, @event) switch
        {
            (Unknown, AccessRequested e) => new Pending(e, Review: null),
            (Pending { Review: null } pending, AccessRequestReviewed e) => pending with { Review = e },
            (Pending pending, AccessRequestApproved or AccessRequestRefused) => new Closed(pending.Asked),
            _ => throw new InvalidOperationException(
                $"{@event.GetType().Name} cannot follow {request.GetType().Name}."
            ),
        };

    /// <summary>The rule that keeps this person from deciding on the request, if there is one. No role is exempt.</summary>
    internal static Rejection? WhyNotBy(Pending pending, SubjectId decider) =>
        pending switch
        {
            { Asked.RequestedBy: var requester } when requester == decider => GrantRejections.OwnRequest,
            { Review.ReviewedBy: var reviewer } when reviewer == decider => GrantRejections.OwnReview,
            _ => null,
        };

    private GrantRequest() { }
}

using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Grants;
using static Sijil.Domain.Specs.DataRights.Grants.AnExchange;

namespace Sijil.Domain.Specs.DataRights.Grants;

/// <summary>Three persons for one grant: who asks, who gives an opinion, who decides.</summary>
public class AccessRequestDecisionSpecs
{
    private static readonly ReviewAccessRequest Give = new(AnExchange.Request, ReviewOpinion.Favourable, Reviewer);
    private static readonly ApproveAccessRequest Approve = new(AnExchange.Request, Asked, Law, AnExchange.Delegate);
    private static readonly RefuseAccessRequest Refuse = new(AnExchange.Request, Reason, Law, AnExchange.Delegate);

    [Fact]
    public void A_request_is_reviewed_by_another_person_than_asked()
    {
        Requested.When(request => ReviewAccessRequest.Decide(Give, request, Now.At)).Then(Review);
        Requested
            .When(request => ReviewAccessRequest.Decide(Give with { ReviewedBy = Requester }, request, Now.At))
            .ThenRejected(GrantRejections.OwnRequest);
    }

    [Fact]
    public void It_is_reviewed_once_and_while_it_is_pending()
    {
        Reviewed
            .When(request => ReviewAccessRequest.Decide(Give, request, Now.At))
            .ThenRejected(GrantRejections.AlreadyReviewed);
        AnExchange
            .Refused.When(request => ReviewAccessRequest.Decide(Give, request, Now.At))
            .ThenRejected(GrantRejections.RequestClosed);
        NothingAsked
            .When(request => ReviewAccessRequest.Decide(Give, request, Now.At))
            .ThenRejected(GrantRejections.RequestNotFound);
    }

    [Fact]
    public void A_reviewed_request_is_approved_by_a_third_person() =>
        Approved(Approve)
            .Then(
                new AccessRequestApproved(AnExchange.Request, AnExchange.Grant, false, Law, AnExchange.Delegate, Now.At)
            );

    [Fact]
    public void Nobody_decides_alone()
    {
        Approved(Approve with { ApprovedBy = Requester }).ThenRejected(GrantRejections.OwnRequest);
        Approved(Approve with { ApprovedBy = Reviewer }).ThenRejected(GrantRejections.OwnReview);
        Requested
            .When(request => ApproveAccessRequest.Decide(Approve, request, InCatalogue.State, Now))
            .ThenRejected(GrantRejections.NotReviewed);
        Requested
            .And(Review with { Opinion = ReviewOpinion.Unfavourable })
            .When(request => ApproveAccessRequest.Decide(Approve, request, InCatalogue.State, Now))
            .ThenRejected(GrantRejections.ReviewUnfavourable);
    }

    public static TheoryData<GrantTerms> Narrower =>
        [
            Asked with
            {
                Fields = ["contact"],
            },
            Asked with
            {
                Until = Asked.Until.AddDays(-1),
            },
            Asked with
            {
                Rows = Asked.Rows with { PermitTypes = ["building-permit"] },
            },
            Asked with
            {
                Rows = Asked.Rows with { ReceivedFrom = new(2026, 6, 1), ReceivedUntil = new(2026, 6, 30) },
            },
        ];

    [Theory]
    [MemberData(nameof(Narrower))]
    public void Less_than_was_asked_for_is_a_partial_approval(GrantTerms terms) =>
        Approved(Approve with { Terms = terms })
            .Then(
                new AccessRequestApproved(AnExchange.Request, AnExchange.Grant, true, Law, AnExchange.Delegate, Now.At)
            );

    public static TheoryData<GrantTerms> Wider =>
        [
            Asked with
            {
                Fields = ["contact", "site-address"],
            },
            Asked with
            {
                Until = Asked.Until.AddDays(1),
            },
            Asked with
            {
                Rows = RowScope.All,
            },
            Asked with
            {
                Rows = Asked.Rows with { Units = ["old-town"] },
            },
            Asked with
            {
                Rows = Asked.Rows with { ReceivedFrom = new(2025, 12, 31) },
            },
            Asked with
            {
                Rows = Asked.Rows with { ReceivedFrom = null },
            },
        ];

    [Theory]
    [MemberData(nameof(Wider))]
    public void More_than_was_asked_for_is_never_given(GrantTerms terms) =>
        Approved(Approve with { Terms = terms }).ThenRejected(GrantRejections.BeyondRequest);

    [Fact]
    public void Nothing_is_given_when_the_time_is_over_or_without_a_law()
    {
        Approved(Approve with { LegalBasis = "" }).ThenRejected(DataRightsRejections.LegalBasisMissing);
        Approved(Approve with { Terms = Asked with { Fields = [] } }).ThenRejected(GrantRejections.RequestIncomplete);
        Approved(Approve, Now with { Today = Asked.Until.AddDays(1) }).ThenRejected(GrantRejections.TermInThePast);
    }

    [Fact]
    public void Nothing_is_given_of_a_dataset_whose_classification_has_lapsed() =>
        Reviewed
            .When(request =>
                ApproveAccessRequest.Decide(
                    Approve,
                    request,
                    NoDataset
                        .And(
                            Entry,
                            Classified with
                            {
                                Classification = Restriction with { ExpiresOn = Now.Today.AddDays(-1) },
                            }
                        )
                        .State,
                    Now
                )
            )
            .ThenRejected(GrantRejections.ClassificationExpired);

    [Fact]
    public void A_refusal_says_why_and_by_what_law()
    {
        Refusal(Refuse).Then(new AccessRequestRefused(AnExchange.Request, Reason, Law, AnExchange.Delegate, Now.At));
        Refusal(Refuse with { Reason = Reason with { English = "" } }).ThenRejected(GrantRejections.ReasonMissing);
        Refusal(Refuse with { LegalBasis = "" }).ThenRejected(DataRightsRejections.LegalBasisMissing);
        Refusal(Refuse with { RefusedBy = Requester }).ThenRejected(GrantRejections.OwnRequest);
        Refusal(Refuse with { RefusedBy = Reviewer }).ThenRejected(GrantRejections.OwnReview);
    }

    [Fact]
    public void What_was_decided_stays_decided()
    {
        AnExchange
            .Refused.When(request => ApproveAccessRequest.Decide(Approve, request, InCatalogue.State, Now))
            .ThenRejected(GrantRejections.RequestClosed);
        AnExchange
            .Refused.When(request => RefuseAccessRequest.Decide(Refuse, request, Now.At))
            .ThenRejected(GrantRejections.RequestClosed);
    }

    private static Answer<GrantRequestEvent> Approved(ApproveAccessRequest command) => Approved(command, Now);

    private static Answer<GrantRequestEvent> Approved(ApproveAccessRequest command, Domain.Governance.Moment now) =>
        Reviewed.When(request => ApproveAccessRequest.Decide(command, request, InCatalogue.State, now));

    private static Answer<GrantRequestEvent> Refusal(RefuseAccessRequest command) =>
        Reviewed.When(request => RefuseAccessRequest.Decide(command, request, Now.At));
}

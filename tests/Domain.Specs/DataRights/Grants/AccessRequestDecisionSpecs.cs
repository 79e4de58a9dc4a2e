using Sijil.Domain.DataRights.Grants;
using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Acts;
using static Sijil.Domain.Specs.DataRights.Grants.AnExchange;

namespace Sijil.Domain.Specs.DataRights.Grants;

/// <summary>Three persons for one grant: who asks, who gives an opinion, who decides.</summary>
public class AccessRequestDecisionSpecs
{
    private static readonly ReviewAccessRequest Give = new(AnExchange.Request, ReviewOpinion.Favourable, Reviewer);
    private static readonly ApproveAccessRequest Approve = new(AnExchange.Request, Asked, AnExchange.Delegate);
    private static readonly RefuseAccessRequest Refuse = new(AnExchange.Request, Reason, AnExchange.Delegate);

    private static readonly AccessRequestApprovedUnderLaw Approval = new(
        AnExchange.Request,
        AnExchange.Grant,
        IsPartial: false,
        Basis,
        AnExchange.Delegate,
        Now.At
    );

    private static readonly AccessRequestRefusedUnderLaw Refusal = new(
        AnExchange.Request,
        Reason,
        Basis,
        AnExchange.Delegate,
        Now.At
    );

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
    public void A_reviewed_request_is_approved_by_a_third_person() => Approved(Approve).Then(Approval);

    [Fact]
    public void Nobody_decides_alone()
    {
        Approved(Approve with { ApprovedBy = Requester }).ThenRejected(GrantRejections.OwnRequest);
        Approved(Approve with { ApprovedBy = Reviewer }).ThenRejected(GrantRejections.OwnReview);
        Requested
            .When(request => ApproveAccessRequest.Decide(Approve, request, InCatalogue.State, Cited, Begun, Now))
            .ThenRejected(GrantRejections.NotReviewed);
        Requested
            .And(Review with { Opinion = ReviewOpinion.Unfavourable })
            .When(request => ApproveAccessRequest.Decide(Approve, request, InCatalogue.State, Cited, Begun, Now))
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
        Approved(Approve with { Terms = terms }).Then(Approval with { IsPartial = true });

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
    public void Nothing_is_given_when_the_time_is_over()
    {
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
                    Cited,
                    Begun,
                    Now
                )
            )
            .ThenRejected(GrantRejections.ClassificationExpired);

    [Fact]
    public void A_refusal_says_why_and_by_what_law()
    {
        Refused(Refuse).Then(Refusal);
        Refused(Refuse with { Reason = Reason with { English = "" } }).ThenRejected(GrantRejections.ReasonMissing);
        Refused(Refuse with { RefusedBy = Requester }).ThenRejected(GrantRejections.OwnRequest);
        Refused(Refuse with { RefusedBy = Reviewer }).ThenRejected(GrantRejections.OwnReview);
    }

    [Fact]
    public void What_was_decided_stays_decided()
    {
        AnExchange
            .Refused.When(request =>
                ApproveAccessRequest.Decide(Approve, request, InCatalogue.State, Cited, Begun, Now)
            )
            .ThenRejected(GrantRejections.RequestClosed);
        AnExchange
            .Refused.When(request => RefuseAccessRequest.Decide(Refuse, request, Cited, Begun, Now))
            .ThenRejected(GrantRejections.RequestClosed);
    }

    [Fact]
    public void A_decision_names_its_law_and_only_what_is_law()
    {
        Approved(Approve, Now, []).ThenRejected(GovernanceRejections.BasisMissing);
        Approved(Approve, Now, NotInForce).ThenRejected(GovernanceRejections.CitedClauseNotInForce);
        Refused(Refuse, []).ThenRejected(GovernanceRejections.BasisMissing);
        Refused(Refuse, NotInForce).ThenRejected(GovernanceRejections.CitedClauseNotInForce);
    }

    /// <remarks>The case began with the request: a change of the law since then counts as that change says.</remarks>
    [Fact]
    public void A_request_from_before_a_change_that_spares_pending_cases_is_decided_by_the_former_law()
    {
        Approved(Approve, Now, CitedSinceChanged).Then(Approval with { Law = FormerBasis });
        Refused(Refuse, CitedSinceChanged).Then(Refusal with { Law = FormerBasis });
    }

    private static Answer<GrantRequestEvent> Approved(ApproveAccessRequest command) => Approved(command, Now, Cited);

    private static Answer<GrantRequestEvent> Approved(
        ApproveAccessRequest command,
        Moment now,
        IReadOnlyCollection<CitedClause>? cited = null
    ) =>
        Reviewed.When(request =>
            ApproveAccessRequest.Decide(command, request, InCatalogue.State, cited ?? Cited, Begun, now)
        );

    private static Answer<GrantRequestEvent> Refused(
        RefuseAccessRequest command,
        IReadOnlyCollection<CitedClause>? cited = null
    ) => Reviewed.When(request => RefuseAccessRequest.Decide(command, request, cited ?? Cited, Begun, Now));
}

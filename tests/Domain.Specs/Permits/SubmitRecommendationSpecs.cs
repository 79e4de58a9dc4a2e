using Sijil.Domain.Permits;

namespace Sijil.Domain.Specs.Permits;

public class SubmitRecommendationSpecs
{
    [Fact]
    public void An_officer_proposes_an_outcome() =>
        Decide(AnApplication.Recommend, AnApplication.Valid).Then(AnApplication.Recommendation);

    [Fact]
    public void A_newer_proposal_replaces_an_older_one()
    {
        var newer = AnApplication.Recommend with { ProposedOutcome = PermitOutcome.Refuse };

        Decide(newer, AnApplication.Recommended()).Then(AnApplication.Recommended(newer));
        Assert.Equal(
            AnApplication.Recommended(newer).Hash,
            AnApplication.Recommended().And(AnApplication.Recommended(newer)).State.Recommendation?.Hash
        );
    }

    [Fact]
    public void Nothing_is_proposed_before_the_application_is_valid() =>
        Decide(AnApplication.Recommend, AnApplication.Submitted).ThenRejected(PermitRejections.NotYetValid);

    [Fact]
    public void A_proposal_is_not_dated_before_validity() =>
        Decide(AnApplication.Recommend with { RecommendedOn = new(2026, 3, 3) }, AnApplication.Valid)
            .ThenRejected(PermitRejections.RecommendedBeforeValid);

    [Fact]
    public void A_proposal_is_not_dated_after_today() =>
        Decide(AnApplication.Recommend with { RecommendedOn = new(2026, 4, 2) }, AnApplication.Valid)
            .ThenRejected(PermitRejections.DateInTheFuture);

    [Fact]
    public void Nobody_proposes_what_becomes_of_their_own_application() =>
        Decide(AnApplication.Recommend with { Author = AnApplication.Agent }, AnApplication.Valid)
            .ThenRejected(PermitRejections.OwnApplication);

    [Fact]
    public void Who_has_an_interest_proposes_nothing() =>
        Decide(AnApplication.Recommend, AnApplication.Valid.And(AnApplication.Conflicted(AnApplication.Officer)))
            .ThenRejected(PermitRejections.ConflictOfInterest);

    [Fact]
    public void Nothing_is_proposed_any_more_once_it_is_decided() =>
        Decide(AnApplication.Recommend, AnApplication.Decided).ThenRejected(PermitRejections.AlreadyDecided);

    private static Answer<PermitApplicationEvent> Decide(
        SubmitRecommendation command,
        History<PermitApplication, PermitApplicationEvent> history
    ) => history.When(application => SubmitRecommendation.Decide(command, application, AnApplication.Now));
}

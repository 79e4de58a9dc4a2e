using Sijil.Domain.Governance.Proposals;
using Sijil.Domain.Governance.Residents;

namespace Sijil.Domain.Specs.Governance.Proposals;

public class SupportSpecs
{
    private static History<Support, SupportEvent> Nothing =>
        Spec.For<Support, SupportEvent>(Support.Initial, Support.Evolve);

    [Fact]
    public void Somebody_supports_the_proposal_as_it_reads() => Supporting(Nothing).Then(AProposal.Given());

    [Fact]
    public void Others_than_residents_are_counted_apart() =>
        Supporting(Nothing, who: AProposal.Visitor)
            .Then(AProposal.Given() with { Class = ResidenceClass.NonResident, Area = "center+east+north" });

    [Fact]
    public void Who_lives_in_an_area_that_came_later_counts_with_the_fewest_of_their_class() =>
        Supporting(Nothing, who: new Eligibility.Granted("new", ResidenceClass.Resident)).Then(AProposal.Given());

    [Fact]
    public void One_person_supports_a_revision_once() =>
        Supporting(Nothing.And(AProposal.Given())).ThenRejected(ProposalRejections.AlreadySupported);

    [Fact]
    public void A_newer_revision_is_supported_anew() =>
        Supporting(Nothing.And(AProposal.Given()), AProposal.Open.And(AProposal.Revised))
            .Then(AProposal.Given(revision: 2));

    [Fact]
    public void Who_has_taken_a_support_back_may_give_it_again() =>
        Supporting(Nothing.And(AProposal.Given(), AProposal.TakenBack())).Then(AProposal.Given());

    [Fact]
    public void Who_may_not_take_part_hears_why() =>
        Supporting(Nothing, who: new Eligibility.Refused(ResidentsRejections.TooYoung))
            .ThenRejected(ResidentsRejections.TooYoung);

    [Fact]
    public void After_the_threshold_is_reached_support_is_still_taken() =>
        Supporting(Nothing, AProposal.Open.And(AProposal.Reached)).Then(AProposal.Given());

    [Fact]
    public void What_is_not_open_is_not_supported()
    {
        Supporting(Nothing, AProposal.Nothing).ThenRejected(ProposalRejections.NotFound);
        Supporting(Nothing, AProposal.Draft).ThenRejected(ProposalRejections.NotPublished);
        Supporting(Nothing, AProposal.Open.And(AProposal.Closed)).ThenRejected(ProposalRejections.Closed);
        Supporting(Nothing, AProposal.Open.And(AProposal.Withdrawn)).ThenRejected(ProposalRejections.Withdrawn);
        Supporting(Nothing, on: AProposal.LastDay.AddDays(1)).ThenRejected(ProposalRejections.Closed);
    }

    [Fact]
    public void Until_the_threshold_is_reached_a_support_is_taken_back() =>
        TakingBack(Nothing.And(AProposal.Given())).Then(AProposal.TakenBack());

    [Fact]
    public void From_then_on_it_is_not() =>
        TakingBack(Nothing.And(AProposal.Given()), AProposal.Open.And(AProposal.Reached))
            .ThenRejected(ProposalRejections.ThresholdAlreadyReached);

    [Fact]
    public void Only_a_support_of_the_present_revision_is_taken_back()
    {
        TakingBack(Nothing).ThenRejected(ProposalRejections.NotSupported);
        TakingBack(Nothing.And(AProposal.Given(), AProposal.TakenBack())).ThenRejected(ProposalRejections.NotSupported);
        TakingBack(Nothing.And(AProposal.Given()), AProposal.Open.And(AProposal.Revised))
            .ThenRejected(ProposalRejections.NotSupported);
    }

    [Fact]
    public void After_the_end_nothing_is_taken_back() =>
        TakingBack(Nothing.And(AProposal.Given()), AProposal.Open.And(AProposal.Closed))
            .ThenRejected(ProposalRejections.Closed);

    private static Answer<SupportEvent> Supporting(
        History<Support, SupportEvent> history,
        History<Proposal, ProposalEvent>? proposal = null,
        Eligibility? who = null,
        DateOnly? on = null
    ) =>
        history.When(support =>
            SupportProposal.Decide(
                new(AProposal.SupportOf(1), AProposal.Id),
                support,
                (proposal ?? AProposal.Open).State,
                who ?? AProposal.Resident,
                AProposal.On(on ?? AProposal.Now.Today)
            )
        );

    private static Answer<SupportEvent> TakingBack(
        History<Support, SupportEvent> history,
        History<Proposal, ProposalEvent>? proposal = null
    ) =>
        history.When(support =>
            WithdrawSupport.Decide(
                new(AProposal.SupportOf(1), AProposal.Id),
                support,
                (proposal ?? AProposal.Open).State,
                AProposal.Now
            )
        );
}

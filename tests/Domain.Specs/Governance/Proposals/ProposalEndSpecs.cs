using Sijil.Domain.Governance.Proposals;

namespace Sijil.Domain.Specs.Governance.Proposals;

public class ProposalEndSpecs
{
    private static readonly RecordThresholdReached Crossing = new(
        AProposal.Id,
        1,
        AProposal.SupportOf(1),
        Guid.Empty,
        AProposal.Threshold
    );

    [Fact]
    public void After_its_last_day_a_proposal_is_closed() =>
        Closing(AProposal.Open, AProposal.LastDay.AddDays(1)).Then(AProposal.Closed);

    [Fact]
    public void On_its_last_day_it_is_not() =>
        Closing(AProposal.Open, AProposal.LastDay).ThenRejected(ProposalRejections.StillOpen);

    [Fact]
    public void Once_the_threshold_is_reached_it_may_be_closed_before() =>
        Closing(AProposal.Open.And(AProposal.Reached), AProposal.Now.Today)
            .Then(
                AProposal.Closed with
                {
                    ClosedOn = AProposal.Now.Today,
                    ObjectionsUntil = AProposal.Now.Today.AddDays(30),
                }
            );

    [Fact]
    public void A_proposal_ends_once()
    {
        Closing(AProposal.Open.And(AProposal.Closed), AProposal.LastDay).ThenRejected(ProposalRejections.Closed);
        Closing(AProposal.Open.And(AProposal.Withdrawn), AProposal.LastDay).ThenRejected(ProposalRejections.Withdrawn);
    }

    [Fact]
    public void A_draft_is_not_closed() =>
        Closing(AProposal.Draft, AProposal.LastDay).ThenRejected(ProposalRejections.NotFound);

    [Fact]
    public void The_threshold_is_recorded() => Recording(AProposal.Open).Then(AProposal.Reached);

    [Fact]
    public void It_is_recorded_once() => Recording(AProposal.Open.And(AProposal.Reached)).Then();

    [Fact]
    public void Nothing_that_came_after_the_crossing_undoes_it()
    {
        Recording(AProposal.Open.And(AProposal.Revised)).Then(AProposal.Reached);
        Recording(AProposal.Open.And(AProposal.Closed)).Then(AProposal.Reached);
        Recording(AProposal.Open.And(AProposal.Withdrawn)).Then(AProposal.Reached);
    }

    [Fact]
    public void A_crossing_fits_the_proposal()
    {
        Recording(AProposal.Draft).ThenRejected(ProposalRejections.NotFound);
        Recording(AProposal.Open, Crossing with { Revision = 2 }).ThenRejected(ProposalRejections.CrossingDoesNotFit);
        Recording(AProposal.Open, Crossing with { Count = AProposal.Threshold - 1 })
            .ThenRejected(ProposalRejections.CrossingDoesNotFit);
    }

    [Fact]
    public void What_has_reached_the_threshold_comes_before_the_council_whatever_came_after()
    {
        Assert.Null(AProposal.Open.And(AProposal.Reached).State.WhyNotPutToVote());
        Assert.Null(AProposal.Open.And(AProposal.Withdrawn, AProposal.Reached).State.WhyNotPutToVote());
        Assert.Equal(1, AProposal.Open.And(AProposal.Revised, AProposal.Reached).State.Reached!.Revision);
    }

    [Fact]
    public void Nothing_else_does()
    {
        Assert.Equal(ProposalRejections.NotFound, AProposal.Draft.State.WhyNotPutToVote());
        Assert.Equal(ProposalRejections.ThresholdNotReached, AProposal.Open.State.WhyNotPutToVote());
        Assert.Equal(ProposalRejections.Withdrawn, AProposal.Open.And(AProposal.Withdrawn).State.WhyNotPutToVote());
    }

    [Fact]
    public void After_the_days_for_objections_the_key_is_destroyed_once()
    {
        var destroyed = new DecisionKeyDestroyed(AProposal.Id, AProposal.Now.At);
        var closed = AProposal.Open.And(AProposal.Closed);

        Destroying(closed, AProposal.Closed.ObjectionsUntil.AddDays(1)).Then(destroyed);
        Destroying(closed, AProposal.Closed.ObjectionsUntil).ThenRejected(ProposalRejections.ObjectionsStillRun);
        Destroying(closed.And(destroyed), AProposal.Closed.ObjectionsUntil.AddDays(2)).Then();
        Destroying(AProposal.Open, AProposal.LastDay).ThenRejected(ProposalRejections.ObjectionsStillRun);
        Destroying(AProposal.Draft, AProposal.LastDay).ThenRejected(ProposalRejections.NotFound);
    }

    private static Answer<ProposalEvent> Closing(History<Proposal, ProposalEvent> history, DateOnly on) =>
        history.When(it => CloseProposal.Decide(new(AProposal.Id, AProposal.Clerk), it, AProposal.On(on)));

    private static Answer<ProposalEvent> Destroying(History<Proposal, ProposalEvent> history, DateOnly on) =>
        history.When(it => DestroyDecisionKey.Decide(new(AProposal.Id), it, AProposal.On(on)));

    private static Answer<ProposalEvent> Recording(
        History<Proposal, ProposalEvent> history,
        RecordThresholdReached? command = null
    ) => history.When(it => RecordThresholdReached.Decide(command ?? Crossing, it, AProposal.Now));
}

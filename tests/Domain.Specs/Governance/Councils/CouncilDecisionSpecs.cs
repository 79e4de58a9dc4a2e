using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Acts;
using Sijil.Domain.Governance.Councils;

namespace Sijil.Domain.Specs.Governance.Councils;

public class CouncilDecisionSpecs
{
    private static readonly CouncilDecisionId Id = CouncilDecisionId.Of(ACouncil.Vote);

    private static readonly IReadOnlyList<LegalBasis> Basis = [new(ALaw.Address, "art_9", ACouncil.Now.Today, 3)];

    private static readonly TakeCouncilDecision Take = new(
        ACouncil.Vote,
        VoteOutcome.Adopted,
        ACouncil.Sealed("reasons"),
        ACouncil.Now.Today,
        ACouncil.Secretary
    );

    private static readonly CouncilDecisionTaken Taken = new(
        Id,
        ACouncil.Vote,
        ACouncil.Proposal,
        VoteOutcome.Adopted,
        ACouncil.Sealed("reasons"),
        Basis,
        ACouncil.Now.Today,
        ACouncil.Secretary,
        ACouncil.Now.At
    );

    private static readonly PublishCouncilDecision Publish = new(
        Id,
        "CD-2026-000001",
        ACouncil.Published("reasons"),
        ACouncil.Now.Today,
        ACouncil.Secretary
    );

    private static readonly CouncilDecisionPublished Published = new(
        Id,
        ACouncil.Vote,
        ACouncil.Proposal,
        "CD-2026-000001",
        VoteOutcome.Adopted,
        ACouncil.Published("reasons"),
        Basis,
        ACouncil.Now.Today,
        ACouncil.Now.Today,
        ACouncil.Secretary,
        ACouncil.Now.At
    );

    private static History<CouncilDecision, CouncilDecisionEvent> None =>
        Spec.For<CouncilDecision, CouncilDecisionEvent>(CouncilDecision.Initial, CouncilDecision.Evolve);

    [Fact]
    public void A_decision_says_what_the_vote_said_and_on_what_law_it_rests() => WhenTaken(Take).Then(Taken);

    [Fact]
    public void A_decision_against_the_vote_is_none() =>
        WhenTaken(Take with { Outcome = VoteOutcome.Rejected }).ThenRejected(CouncilRejections.AgainstTheVote);

    [Fact]
    public void A_vote_carries_one_decision() =>
        None.And(Taken)
            .When(decision => Decide(Take, decision, ACouncil.Adopted.State))
            .ThenRejected(CouncilRejections.DecisionAlreadyTaken);

    [Fact]
    public void Without_a_result_there_is_nothing_to_decide()
    {
        None.When(decision => Decide(Take, decision, ACouncil.OpenVote.State)).ThenRejected(CouncilRejections.NoResult);
        None.When(decision => Decide(Take, decision, Vote.Initial)).ThenRejected(CouncilRejections.VoteNotFound);
    }

    [Fact]
    public void A_vote_that_too_few_took_part_in_carries_no_decision()
    {
        var missed = ACouncil.OpenVote.And(ACouncil.Cast(1, Choice.Yes));
        var vote = missed.And(ACouncil.Declared(missed)).State;

        None.When(decision => Decide(Take, decision, vote)).ThenRejected(CouncilRejections.QuorumMissed);
    }

    [Fact]
    public void A_void_vote_carries_no_decision() =>
        None.When(decision => Decide(Take, decision, ACouncil.Adopted.State with { Phase = VotePhase.Void }))
            .ThenRejected(CouncilRejections.VoteVoid);

    [Fact]
    public void Who_is_recused_does_not_draw_it_up() =>
        WhenTaken(Take with { TakenBy = ACouncil.HolderOf(5) }).ThenRejected(CouncilRejections.Recused);

    [Fact]
    public void It_is_taken_after_the_result_and_not_in_the_future()
    {
        WhenTaken(Take with { DecidedOn = ACouncil.Now.Today.AddDays(1) })
            .ThenRejected(CouncilRejections.DayInTheFuture);
        WhenTaken(Take with { DecidedOn = ACouncil.Now.Today.AddDays(-1) })
            .ThenRejected(CouncilRejections.DecidedBeforeResult);
    }

    [Fact]
    public void It_has_reasons_and_a_basis()
    {
        WhenTaken(Take with { Reasons = null }).ThenRejected(CouncilRejections.ReasonsMissing);
        None.When(decision => TakeCouncilDecision.Decide(Take, decision, ACouncil.Adopted.State, [], ACouncil.Now))
            .ThenRejected(GovernanceRejections.BasisMissing);
    }

    [Fact]
    public void It_is_published_under_a_number_with_the_reasons_it_was_taken_for() =>
        WhenPublished(Publish).Then(Published);

    [Fact]
    public void It_is_published_once_and_not_before_it_is_taken()
    {
        None.When(decision => PublishCouncilDecision.Decide(Publish, decision, Vote.Initial, ACouncil.Now))
            .ThenRejected(CouncilRejections.DecisionNotFound);
        None.And(Taken, Published)
            .When(decision => PublishCouncilDecision.Decide(Publish, decision, ACouncil.Adopted.State, ACouncil.Now))
            .ThenRejected(CouncilRejections.DecisionAlreadyPublished);
        WhenPublished(Publish with { PublishedOn = ACouncil.Now.Today.AddDays(-1) })
            .ThenRejected(CouncilRejections.PublishedBeforeDecision);
        WhenPublished(Publish with { PublishedOn = ACouncil.Now.Today.AddDays(1) })
            .ThenRejected(CouncilRejections.DayInTheFuture);
    }

    [Fact]
    public void Other_reasons_are_not_published() =>
        WhenPublished(Publish with { Reasons = ACouncil.Published("others") })
            .ThenRejected(CouncilRejections.OtherReasons);

    [Fact]
    public void Who_is_recused_does_not_publish_it() =>
        WhenPublished(Publish with { PublishedBy = ACouncil.HolderOf(5) }).ThenRejected(CouncilRejections.Recused);

    private static Answer<CouncilDecisionEvent> WhenTaken(TakeCouncilDecision command) =>
        None.When(decision => Decide(command, decision, ACouncil.Adopted.State));

    private static Decision<CouncilDecisionEvent> Decide(
        TakeCouncilDecision command,
        CouncilDecision decision,
        Vote vote
    ) => TakeCouncilDecision.Decide(command, decision, vote, ALaw.Cited, ACouncil.Now);

    private static Answer<CouncilDecisionEvent> WhenPublished(PublishCouncilDecision command) =>
        None.And(Taken)
            .When(decision => PublishCouncilDecision.Decide(command, decision, ACouncil.Adopted.State, ACouncil.Now));
}

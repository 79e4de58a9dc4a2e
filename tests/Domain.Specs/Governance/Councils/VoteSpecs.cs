using Sijil.Domain.Governance.Councils;

namespace Sijil.Domain.Specs.Governance.Councils;

public class VoteSpecs
{
    private static readonly PrepareVote Prepare = new(ACouncil.Proposal, 1, ACouncil.Code, ACouncil.Secretary);

    private static readonly DeclareInterest Declare = new(
        ACouncil.Vote,
        "seat-5",
        ACouncil.Sealed("grounds"),
        ACouncil.HolderOf(5),
        AsSecretary: false
    );

    private static readonly RuleOnInterest Recuse = new(ACouncil.Vote, "seat-5", null, ACouncil.Secretary);

    private static History<Vote, VoteEvent> Prepared => ACouncil.NoVote.And(ACouncil.Prepared());

    [Fact]
    public void A_vote_copies_text_and_rules_when_it_is_prepared() =>
        WhenPrepared(ACouncil.NoVote, Prepare, ACouncil.Ready).Then(ACouncil.Prepared());

    [Fact]
    public void What_keeps_a_proposal_from_a_vote_is_told()
    {
        var obstacle = new Rejection("governance.some-rule-of-proposals");
        WhenPrepared(ACouncil.NoVote, Prepare, ACouncil.Ready with { Obstacle = obstacle }).ThenRejected(obstacle);
    }

    [Fact]
    public void A_vote_is_prepared_once() =>
        WhenPrepared(Prepared, Prepare, ACouncil.Ready).ThenRejected(CouncilRejections.VoteAlreadyPrepared);

    [Fact]
    public void A_further_vote_is_prepared_only_once_the_one_before_is_void()
    {
        var second = Prepare with { Number = 2 };
        ACouncil
            .NoVote.When(vote => Decide(second, vote, ACouncil.Adopted.State))
            .ThenRejected(CouncilRejections.EarlierVoteStands);

        var annulled = ACouncil.Adopted.And(Voided).State;
        var answer = ACouncil.NoVote.When(vote => Decide(second, vote, annulled));
        var prepared = Assert.IsType<Decision<VoteEvent>.Accepted>(answer.Decision).Events.OfType<VotePrepared>();
        Assert.Equal(VoteId.Of(ACouncil.Proposal, 2), prepared.Single().VoteId);

        static Decision<VoteEvent> Decide(PrepareVote command, Vote vote, Vote previous) =>
            PrepareVote.Decide(command, vote, previous, ACouncil.Ready, ACouncil.Complete.State, ACouncil.Now.At);
    }

    [Fact]
    public void A_member_declares_an_interest_of_their_own() => Declared(Prepared, Declare).Then(ACouncil.Interest(5));

    [Fact]
    public void The_secretary_declares_what_they_were_told() =>
        Declared(Prepared, Declare with { DeclaredBy = ACouncil.Secretary, AsSecretary = true })
            .Then(ACouncil.Interest(5) with { ByMember = false, DeclaredBy = ACouncil.Secretary });

    [Fact]
    public void Nobody_else_declares_it() =>
        Declared(Prepared, Declare with { DeclaredBy = ACouncil.HolderOf(4) })
            .ThenRejected(CouncilRejections.NotTheHolder);

    [Fact]
    public void An_interest_is_declared_once()
    {
        Declared(Prepared.And(ACouncil.Interest(5)), Declare).ThenRejected(CouncilRejections.InterestAlreadyDeclared);
        Declared(Prepared.And(ACouncil.Interest(5), ACouncil.Recused(5)), Declare)
            .ThenRejected(CouncilRejections.InterestAlreadyDeclared);
    }

    [Fact]
    public void Nobody_on_the_seat_has_no_interest() =>
        Prepared
            .When(vote => DeclareInterest.Decide(Declare, vote, null, ACouncil.Now.At))
            .ThenRejected(CouncilRejections.SeatVacant);

    [Fact]
    public void An_interest_leads_to_recusal_or_is_dismissed_with_reasons()
    {
        var declared = Prepared.And(ACouncil.Interest(5));

        Ruled(declared, Recuse).Then(ACouncil.Recused(5));
        Ruled(declared, Recuse with { DismissalReasons = ACouncil.Sealed("reasons") })
            .Then(
                new InterestDismissed(
                    ACouncil.Vote,
                    "seat-5",
                    ACouncil.HolderOf(5),
                    ACouncil.Sealed("reasons"),
                    ACouncil.Secretary,
                    ACouncil.Now.At
                )
            );
    }

    [Fact]
    public void Nobody_rules_on_their_own_interest() =>
        Ruled(Prepared.And(ACouncil.Interest(5)), Recuse with { RuledBy = ACouncil.HolderOf(5) })
            .ThenRejected(CouncilRejections.OwnInterest);

    [Fact]
    public void What_nobody_declared_is_not_ruled_on() =>
        Ruled(Prepared, Recuse).ThenRejected(CouncilRejections.NoInterestToRuleOn);

    [Fact]
    public void A_recused_seat_leaves_the_base_of_the_quorum() =>
        Opened(Prepared.And(ACouncil.Interest(5), ACouncil.Recused(5))).Then(ACouncil.Opened(2, 1, 2, 3, 4));

    [Fact]
    public void All_seats_held_that_day_can_vote() => Opened(Prepared).Then(ACouncil.Opened(3, 1, 2, 3, 4, 5));

    [Fact]
    public void A_vote_is_not_opened_while_an_interest_is_undecided() =>
        Opened(Prepared.And(ACouncil.Interest(5))).ThenRejected(CouncilRejections.InterestUndecided);

    [Fact]
    public void A_vote_is_opened_if_somebody_can_vote() =>
        Prepared.When(vote => Open(vote, ACouncil.Established.State)).ThenRejected(CouncilRejections.NobodyCanVote);

    [Fact]
    public void After_the_opening_nothing_about_it_changes()
    {
        Opened(ACouncil.OpenVote).ThenRejected(CouncilRejections.VoteAlreadyOpened);
        Declared(ACouncil.OpenVote, Declare).ThenRejected(CouncilRejections.VoteAlreadyOpened);
        Ruled(ACouncil.OpenVote, Recuse).ThenRejected(CouncilRejections.VoteAlreadyOpened);
    }

    [Fact]
    public void The_holder_of_a_seat_votes_once()
    {
        Cast(ACouncil.OpenVote, 1).Then(ACouncil.Cast(1, Choice.Yes));
        Cast(ACouncil.OpenVote.And(ACouncil.Cast(1, Choice.No)), 1).ThenRejected(CouncilRejections.AlreadyVoted);
    }

    [Fact]
    public void Who_is_recused_or_holds_no_seat_does_not_vote()
    {
        Cast(ACouncil.OpenVote, 5).ThenRejected(CouncilRejections.Recused);
        Cast(ACouncil.OpenVote, 6).ThenRejected(CouncilRejections.NotTheHolder);
    }

    [Fact]
    public void Nobody_votes_before_the_opening_or_after_the_result()
    {
        Cast(Prepared, 1).ThenRejected(CouncilRejections.VoteNotOpened);
        Cast(ACouncil.Adopted, 4).ThenRejected(CouncilRejections.VoteClosed);
        Cast(ACouncil.NoVote, 1).ThenRejected(CouncilRejections.VoteNotFound);
    }

    [Fact]
    public void The_result_is_counted_and_not_typed()
    {
        var cast = ACouncil.OpenVote.And(ACouncil.Cast(1, Choice.Yes), ACouncil.Cast(2, Choice.No));
        var answer = cast.When(vote =>
            DeclareVoteResult.Decide(new(ACouncil.Vote, ACouncil.Secretary), vote, ACouncil.Now)
        );

        answer.Then(ACouncil.Declared(cast));
        var result = Assert
            .IsType<VoteResultDeclared>(((Decision<VoteEvent>.Accepted)answer.Decision).Events[0])
            .Result;
        Assert.Equal((VoteOutcome.Adopted, TieBreak.PresidingSeatSaidYes), (result.Outcome, result.TieBreak));
    }

    [Fact]
    public void A_vote_is_void_for_a_reason_and_keeps_its_ballots()
    {
        Void(ACouncil.Adopted, CouncilDecision.Initial).Then(Voided);
        Assert.Equal(3, ACouncil.Adopted.And(Voided).State.Ballots.Count);
        Void(ACouncil.Adopted.And(Voided), CouncilDecision.Initial).ThenRejected(CouncilRejections.VoteVoid);
    }

    [Fact]
    public void A_vote_on_which_a_decision_rests_stands() =>
        Void(ACouncil.Adopted, CouncilDecision.Initial with { DecidedOn = ACouncil.Now.Today })
            .ThenRejected(CouncilRejections.DecisionRestsOnVote);

    private static VoteVoided Voided =>
        new(ACouncil.Vote, ACouncil.Published("reason"), ACouncil.Now.Today, ACouncil.Secretary, ACouncil.Now.At);

    private static Answer<VoteEvent> WhenPrepared(
        History<Vote, VoteEvent> vote,
        PrepareVote command,
        ProposalForVote proposal
    ) =>
        vote.When(state =>
            PrepareVote.Decide(command, state, Vote.Initial, proposal, ACouncil.Complete.State, ACouncil.Now.At)
        );

    private static Answer<VoteEvent> Declared(History<Vote, VoteEvent> vote, DeclareInterest command) =>
        vote.When(state => DeclareInterest.Decide(command, state, ACouncil.HolderOf(5), ACouncil.Now.At));

    private static Answer<VoteEvent> Ruled(History<Vote, VoteEvent> vote, RuleOnInterest command) =>
        vote.When(state => RuleOnInterest.Decide(command, state, ACouncil.Now.At));

    private static Answer<VoteEvent> Opened(History<Vote, VoteEvent> vote) =>
        vote.When(state => Open(state, ACouncil.Complete.State));

    private static Decision<VoteEvent> Open(Vote vote, Council council) =>
        OpenVote.Decide(new(ACouncil.Vote, ACouncil.Secretary), vote, council, ACouncil.Now);

    private static Answer<VoteEvent> Cast(History<Vote, VoteEvent> vote, int person) =>
        vote.When(state =>
            CastBallot.Decide(new(ACouncil.Vote, Choice.Yes, ACouncil.HolderOf(person)), state, ACouncil.Now.At)
        );

    private static Answer<VoteEvent> Void(History<Vote, VoteEvent> vote, CouncilDecision decision) =>
        vote.When(state =>
            VoidVote.Decide(
                new(ACouncil.Vote, ACouncil.Published("reason"), ACouncil.Secretary),
                state,
                decision,
                ACouncil.Now
            )
        );
}

using Sijil.Domain.Governance.Councils;

namespace Sijil.Domain.Specs.Governance.Councils;

/// <summary>On whom a vote rests: while it does, nobody may forget who that is.</summary>
public class VoteParticipantSpecs
{
    private static readonly VoteVoided Voided = new(
        ACouncil.Vote,
        ACouncil.Published("reason"),
        ACouncil.Now.Today,
        ACouncil.Secretary,
        ACouncil.Now.At
    );

    private static History<Vote, VoteEvent> Prepared => ACouncil.NoVote.And(ACouncil.Prepared());

    [Fact]
    public void An_open_vote_rests_on_everyone_who_can_vote_in_it_whether_they_have_or_not()
    {
        Assert.True(RestsOn(ACouncil.OpenVote, 1));
        Assert.True(RestsOn(ACouncil.OpenVote.And(ACouncil.Cast(1, Choice.Yes)), 1));
        Assert.False(RestsOn(ACouncil.OpenVote, 6));
    }

    [Fact]
    public void It_rests_on_whoever_an_interest_was_declared_of_whatever_was_ruled()
    {
        var declared = Prepared.And(ACouncil.Interest(5));
        Assert.False(RestsOn(Prepared, 5));
        Assert.True(RestsOn(declared, 5));
        Assert.True(RestsOn(declared.And(ACouncil.Recused(5)), 5));
        Assert.True(RestsOn(ACouncil.OpenVote, 5));
    }

    [Fact]
    public void A_vote_that_is_counted_or_void_rests_on_nobody()
    {
        Assert.False(RestsOn(ACouncil.Adopted, 1));
        Assert.False(RestsOn(ACouncil.Adopted, 5));
        Assert.False(RestsOn(ACouncil.OpenVote.And(Voided), 1));
        Assert.False(RestsOn(ACouncil.NoVote, 1));
    }

    private static bool RestsOn(History<Vote, VoteEvent> vote, int person) =>
        vote.State.RestsOn(ACouncil.HolderOf(person));
}

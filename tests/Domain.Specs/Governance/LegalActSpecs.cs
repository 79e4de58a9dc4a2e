using CsCheck;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Domain.Specs.Governance;

public class LegalActSpecs
{
    private static readonly DateOnly Reform = new(2020, 1, 1);

    private static readonly LegalAct Amended = ALaw
        .Entered.And(ALaw.Amended(2, Reform), ALaw.Enacted(2, "art_9", Reform, "new nine"))
        .State;

    [Fact]
    public void The_text_is_that_of_the_day() =>
        Assert.Equal(
            (ALaw.Text("nine"), ALaw.Text("new nine")),
            (Said(Amended, "art_9", Reform.AddDays(-1)), Said(Amended, "art_9", Reform))
        );

    [Fact]
    public void Before_it_came_into_force_an_act_says_nothing() =>
        Assert.Empty(Amended.ConsolidatedOn(ALaw.Beginning.AddDays(-1)));

    [Fact]
    public void An_act_is_read_in_the_order_of_its_numbers() =>
        Assert.Equal(["art_9", "art_10"], Amended.ConsolidatedOn(Reform).Select(clause => clause.Clause));

    [Fact]
    public void From_its_repeal_on_a_clause_is_gone()
    {
        var act = ALaw.Entered.And(ALaw.Amended(2, Reform), ALaw.ClauseRepealed(2, "art_9", Reform)).State;

        Assert.NotNull(act.ClauseOn("art_9", Reform.AddDays(-1)));
        Assert.Null(act.ClauseOn("art_9", Reform));
    }

    [Fact]
    public void From_its_repeal_on_an_act_is_gone()
    {
        var act = ALaw.Entered.And(ALaw.Repealed(Reform)).State;

        Assert.True(act.IsInForce(Reform.AddDays(-1)));
        Assert.Empty(act.ConsolidatedOn(Reform));
    }

    [Fact]
    public void Of_two_amendments_the_one_that_came_into_force_later_counts_whichever_was_made_first()
    {
        var act = ALaw
            .Entered.And(
                ALaw.Amended(2, Reform.AddYears(2)),
                ALaw.Enacted(2, "art_9", Reform.AddYears(2), "last"),
                ALaw.Amended(3, Reform),
                ALaw.Enacted(3, "art_9", Reform, "between")
            )
            .State;

        Assert.Equal(ALaw.Text("between"), Said(act, "art_9", Reform.AddYears(1)));
        Assert.Equal(ALaw.Text("last"), Said(act, "art_9", Reform.AddYears(3)));
    }

    [Fact]
    public void A_correction_holds_from_the_day_from_which_the_clause_is_in_force()
    {
        var act = ALaw
            .Entered.And(
                new ClauseCorrected(
                    ALaw.Id,
                    ALaw.Address,
                    1,
                    "art_9",
                    "fr",
                    ALaw.Text("nine, rightly").Digest,
                    13,
                    ALaw.Source,
                    ALaw.Clerk,
                    ALaw.Now.At
                )
            )
            .State;

        Assert.Equal(ALaw.Text("nine, rightly"), Said(act, "art_9", ALaw.Beginning));
    }

    [Theory]
    [InlineData(Transition.PendingCasesUnderNewLaw, "2020-01-01")]
    [InlineData(Transition.PendingCasesUnderFormerLaw, "2019-12-31")]
    public void A_change_says_by_which_law_pending_cases_are_judged(Transition transition, string applicable)
    {
        var act = ALaw.Entered.And(ALaw.Amended(2, Reform, transition)).State;

        Assert.Equal(ADay.Of(applicable), act.ApplicableOn(begunOn: Reform.AddDays(-1), decidedOn: Reform));
    }

    [Fact]
    public void Who_begins_after_a_change_is_judged_by_it() =>
        Assert.Equal(
            Reform.AddDays(9),
            ALaw.Entered.And(ALaw.Amended(2, Reform, Transition.PendingCasesUnderFormerLaw))
                .State.ApplicableOn(begunOn: Reform, decidedOn: Reform.AddDays(9))
        );

    [Fact]
    public void A_case_that_outlasts_several_changes_goes_back_through_all_that_spare_it()
    {
        var act = ALaw
            .Entered.And(
                ALaw.Amended(2, Reform, Transition.PendingCasesUnderFormerLaw),
                ALaw.Amended(3, Reform.AddYears(1), Transition.PendingCasesUnderFormerLaw),
                ALaw.Repealed(Reform.AddYears(2), Transition.PendingCasesUnderFormerLaw)
            )
            .State;

        Assert.Equal(Reform.AddDays(-1), act.ApplicableOn(Reform.AddYears(-1), Reform.AddYears(3)));
    }

    [Fact]
    public void The_day_that_governs_a_case_is_never_after_the_decision_nor_before_the_case_began() =>
        Gen.Select(Gen.Int[0, 3000], Gen.Int[0, 3000], Gen.Int[0, 3000], Gen.Bool)
            .Sample(
                (change, begun, lasted, spares) =>
                {
                    var (begunOn, decidedOn) = (ALaw.Beginning.AddDays(begun), ALaw.Beginning.AddDays(begun + lasted));
                    var act = ALaw
                        .Entered.And(
                            ALaw.Amended(
                                2,
                                ALaw.Beginning.AddDays(change),
                                spares ? Transition.PendingCasesUnderFormerLaw : Transition.PendingCasesUnderNewLaw
                            )
                        )
                        .State;
                    var day = act.ApplicableOn(begunOn, decidedOn);
                    return begunOn <= day && day <= decidedOn;
                }
            );

    private static ClauseText? Said(LegalAct act, string clause, DateOnly on) => act.ClauseOn(clause, on)?.Texts["fr"];
}

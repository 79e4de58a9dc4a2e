using System.Collections.Immutable;
using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Domain.Specs.Governance;

public class LegalActCommandSpecs
{
    private static readonly DateOnly Reform = new(2020, 1, 1);

    private static readonly RegisterLegalAct Register = new(
        ALaw.Address,
        ALaw.Title,
        [ALaw.Wording("art_9", "nine"), ALaw.Wording("art_10", "ten")],
        ALaw.Beginning,
        Transition.PendingCasesUnderNewLaw,
        ALaw.Source,
        ALaw.Clerk
    );

    private static readonly AmendLegalAct Amend = new(
        ALaw.Id,
        [ALaw.Wording("art_9", "new nine")],
        ["art_10"],
        Reform,
        Transition.PendingCasesUnderFormerLaw,
        ALaw.Source,
        ALaw.Clerk
    );

    private static readonly RepealLegalAct Repeal = new(
        ALaw.Id,
        Reform,
        Transition.PendingCasesUnderNewLaw,
        ALaw.Source,
        ALaw.Clerk
    );

    private static readonly CorrectClause Correct = new(
        ALaw.Id,
        1,
        "art_9",
        "fr",
        ALaw.Text("nine, rightly"),
        ALaw.Source,
        ALaw.Clerk
    );

    [Fact]
    public void An_act_is_entered_clause_by_clause() =>
        Registered(Register)
            .Then(
                ALaw.Registered(),
                ALaw.Enacted(1, "art_9", ALaw.Beginning, "nine"),
                ALaw.Enacted(1, "art_10", ALaw.Beginning, "ten")
            );

    [Fact]
    public void An_act_is_entered_once() =>
        ALaw
            .Entered.When(act => RegisterLegalAct.Decide(Register, act, ALaw.Now))
            .ThenRejected(GovernanceRejections.ActAlreadyRegistered);

    [Theory]
    [InlineData("law/2015/15-04")]
    [InlineData("dz/law/15/15-04")]
    [InlineData("DZ/law/2015/15-04")]
    [InlineData("dz/law/2015/15 04")]
    [InlineData("dz/law/2015/15-04\n")]
    public void An_address_can_stand_for_ever(string address) =>
        Registered(Register with { Act = address }).ThenRejected(GovernanceRejections.ActAddressMalformed);

    [Fact]
    public void An_act_has_a_title_in_some_language() =>
        Registered(Register with { Title = new(Arabic: " ") }).ThenRejected(GovernanceRejections.ActTitleMissing);

    [Fact]
    public void An_act_says_something() =>
        Registered(Register with { Clauses = [] }).ThenRejected(GovernanceRejections.ActWithoutClauses);

    [Fact]
    public void An_act_was_published_somewhere() =>
        Registered(Register with { Source = " " }).ThenRejected(GovernanceRejections.LegalSourceMissing);

    [Theory]
    [InlineData("9")]
    [InlineData("Art_9")]
    [InlineData("art__9")]
    [InlineData("art_9\n")]
    public void A_clause_has_a_name_for_addresses(string name) =>
        Registered(Register with { Clauses = [ALaw.Wording(name, "nine")] })
            .ThenRejected(GovernanceRejections.ClauseMalformed);

    [Fact]
    public void A_version_says_one_thing_about_a_clause() =>
        Registered(Register with { Clauses = [ALaw.Wording("art_9", "nine"), ALaw.Wording("art_9", "else")] })
            .ThenRejected(GovernanceRejections.ClauseNamedTwice);

    [Fact]
    public void A_clause_has_a_text() =>
        Registered(Register with { Clauses = [new("art_9", ImmutableSortedDictionary<string, ClauseText>.Empty)] })
            .ThenRejected(GovernanceRejections.ClauseTextMissing);

    [Fact]
    public void An_amendment_gives_the_act_a_version() =>
        Amended(Amend)
            .Then(
                ALaw.Amended(2, Reform, Transition.PendingCasesUnderFormerLaw),
                ALaw.Enacted(2, "art_9", Reform, "new nine"),
                ALaw.ClauseRepealed(2, "art_10", Reform)
            );

    [Fact]
    public void What_nobody_entered_does_not_change()
    {
        ALaw.ThatNobodyEntered.When(act => AmendLegalAct.Decide(Amend, act, ALaw.Now))
            .ThenRejected(GovernanceRejections.ActNotFound);
        ALaw.ThatNobodyEntered.When(act => RepealLegalAct.Decide(Repeal, act, ALaw.Now))
            .ThenRejected(GovernanceRejections.ActNotFound);
        ALaw.ThatNobodyEntered.When(act => CorrectClause.Decide(Correct, act, ALaw.Now))
            .ThenRejected(GovernanceRejections.ActNotFound);
    }

    [Fact]
    public void Nothing_changes_before_the_act_came_into_force()
    {
        Amended(Amend with { InForceFrom = ALaw.Beginning.AddDays(-1) })
            .ThenRejected(GovernanceRejections.ChangeBeforeAct);
        ALaw.Entered.When(act =>
                RepealLegalAct.Decide(Repeal with { RepealedFrom = ALaw.Beginning.AddDays(-1) }, act, ALaw.Now)
            )
            .ThenRejected(GovernanceRejections.ChangeBeforeAct);
    }

    [Fact]
    public void An_amendment_changes_something() =>
        Amended(Amend with { Clauses = [], Repealed = [] }).ThenRejected(GovernanceRejections.AmendmentChangesNothing);

    [Fact]
    public void A_clause_is_not_changed_and_repealed_at_once()
    {
        Amended(Amend with { Repealed = ["art_9"] }).ThenRejected(GovernanceRejections.ClauseNamedTwice);
        Amended(Amend with { Repealed = ["art_10", "art_10"] }).ThenRejected(GovernanceRejections.ClauseNamedTwice);
    }

    [Fact]
    public void Only_a_clause_that_there_is_can_be_repealed() =>
        Amended(Amend with { Repealed = ["art_11"] }).ThenRejected(GovernanceRejections.ClauseUnknown);

    [Fact]
    public void What_is_no_longer_law_is_not_amended() =>
        ALaw
            .Entered.And(ALaw.Repealed(Reform))
            .When(act => AmendLegalAct.Decide(Amend, act, ALaw.Now))
            .ThenRejected(GovernanceRejections.ActRepealed);

    [Fact]
    public void An_act_may_be_annulled_from_its_beginning() =>
        ALaw
            .Entered.When(act => RepealLegalAct.Decide(Repeal with { RepealedFrom = ALaw.Beginning }, act, ALaw.Now))
            .Then(ALaw.Repealed(ALaw.Beginning));

    [Fact]
    public void An_act_ends_once() =>
        ALaw
            .Entered.And(ALaw.Repealed(Reform))
            .When(act => RepealLegalAct.Decide(Repeal, act, ALaw.Now))
            .ThenRejected(GovernanceRejections.ActRepealed);

    [Fact]
    public void A_correction_makes_the_register_say_what_the_act_says() =>
        Corrected(Correct)
            .Then(
                new ClauseCorrected(
                    ALaw.Id,
                    ALaw.Address,
                    1,
                    "art_9",
                    "fr",
                    Correct.Text.Digest,
                    Correct.Text.Length,
                    ALaw.Source,
                    ALaw.Clerk,
                    ALaw.Now.At
                )
            );

    [Fact]
    public void A_correction_makes_the_text_another() =>
        Corrected(Correct with { Text = ALaw.Text("nine") })
            .ThenRejected(GovernanceRejections.CorrectionChangesNothing);

    [Theory]
    [InlineData(1, "art_11")]
    [InlineData(2, "art_9")]
    public void Only_a_clause_that_there_is_can_be_corrected(int version, string clause) =>
        Corrected(Correct with { Version = version, Clause = clause }).ThenRejected(GovernanceRejections.ClauseUnknown);

    private static Answer<LegalActEvent> Registered(RegisterLegalAct command) =>
        ALaw.ThatNobodyEntered.When(act => RegisterLegalAct.Decide(command, act, ALaw.Now));

    private static Answer<LegalActEvent> Amended(AmendLegalAct command) =>
        ALaw.Entered.When(act => AmendLegalAct.Decide(command, act, ALaw.Now));

    private static Answer<LegalActEvent> Corrected(CorrectClause command) =>
        ALaw.Entered.When(act => CorrectClause.Decide(command, act, ALaw.Now));
}

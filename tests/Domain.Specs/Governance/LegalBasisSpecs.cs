using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Domain.Specs.Governance;

public class LegalBasisSpecs
{
    private static readonly DateOnly Begun = new(2026, 1, 10);
    private static readonly DateOnly Decided = new(2026, 3, 27);

    [Fact]
    public void A_decision_records_the_clause_the_day_and_what_was_known_of_the_act()
    {
        var (basis, obstacle) = LegalBasis.Of(ALaw.Cited, Begun, Decided);

        Assert.Null(obstacle);
        Assert.Equal(ALaw.Basis, basis);
    }

    [Fact]
    public void A_pending_case_that_a_change_spares_cites_the_former_law()
    {
        var act = ALaw
            .Entered.And(ALaw.Amended(2, Decided, Transition.PendingCasesUnderFormerLaw))
            .And(ALaw.Enacted(2, "art_9", Decided, "new nine"))
            .State;

        var (basis, _) = LegalBasis.Of([new(act, "art_9")], Begun, Decided);

        Assert.Equal((Decided.AddDays(-1), 5), (basis.Single().ApplicableOn, basis.Single().ActVersion));
    }

    [Fact]
    public void A_decision_names_its_law() => Refuses([], GovernanceRejections.BasisMissing);

    [Fact]
    public void What_is_cited_is_in_the_register() =>
        Refuses([new(LegalAct.Initial, "art_9")], GovernanceRejections.CitedActUnknown);

    [Fact]
    public void A_clause_is_cited_once() =>
        Refuses([.. ALaw.Cited, .. ALaw.Cited], GovernanceRejections.ClauseCitedTwice);

    [Fact]
    public void What_is_cited_is_law_on_the_day_that_governs_the_case()
    {
        Refuses([new(ALaw.InForce, "art_11")], GovernanceRejections.CitedClauseNotInForce);
        Refuses(
            [new(ALaw.Entered.And(ALaw.Repealed(Decided)).State, "art_9")],
            GovernanceRejections.CitedClauseNotInForce
        );
    }

    private static void Refuses(IReadOnlyCollection<CitedClause> cited, Rejection expected) =>
        Assert.Equal(expected, LegalBasis.Of(cited, Begun, Decided).Obstacle);
}

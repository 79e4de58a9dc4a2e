using System.Collections.Immutable;
using Sijil.Domain.DataRights;
using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Acts;
using Sijil.Domain.Permits;
using Sijil.Domain.Specs.Governance;

namespace Sijil.Domain.Specs.Permits;

public class MakeDecisionSpecs
{
    private static readonly MakeDecision Make = new(
        AnApplication.Id,
        AnApplication.Director,
        PermitOutcome.Grant,
        AnApplication.Sealed("reasons"),
        AnApplication.Recommendation.Hash,
        new(2026, 3, 27)
    );

    [Fact]
    public void A_recommended_application_is_decided() =>
        Decide(Make, AnApplication.Recommended()).Then(AnApplication.Decision);

    [Fact]
    public void The_decider_need_not_follow_the_recommendation() =>
        Decide(Make with { Outcome = PermitOutcome.Refuse }, AnApplication.Recommended())
            .Then(AnApplication.Decision with { Outcome = PermitOutcome.Refuse });

    [Theory]
    [InlineData(PermitOutcome.Grant)]
    [InlineData(PermitOutcome.Refuse)]
    public void No_decision_goes_without_reasons(PermitOutcome outcome) =>
        Decide(Make with { Outcome = outcome, Reasons = null }, AnApplication.Recommended())
            .ThenRejected(PermitRejections.ReasonsMissing);

    [Fact]
    public void A_decision_names_the_recommendation_that_counts() =>
        Decide(
                Make,
                AnApplication
                    .Recommended()
                    .And(
                        AnApplication.Recommended(AnApplication.Recommend with { Text = AnApplication.Sealed("newer") })
                    )
            )
            .ThenRejected(PermitRejections.RecommendationReplaced);

    [Fact]
    public void Nothing_is_decided_without_a_recommendation() =>
        Decide(Make, AnApplication.Valid).ThenRejected(PermitRejections.NoRecommendation);

    [Fact]
    public void Nothing_is_decided_before_the_application_is_valid() =>
        Decide(Make, AnApplication.Submitted).ThenRejected(PermitRejections.NotYetValid);

    [Fact]
    public void A_decision_is_not_dated_after_today() =>
        Decide(Make with { DecidedOn = new(2026, 4, 2) }, AnApplication.Recommended())
            .ThenRejected(PermitRejections.DateInTheFuture);

    [Fact]
    public void A_decision_is_not_dated_before_the_recommendation_it_names() =>
        Decide(Make with { DecidedOn = new(2026, 3, 19) }, AnApplication.Recommended())
            .ThenRejected(PermitRejections.DecidedBeforeRecommendation);

    [Fact]
    public void Nothing_is_decided_while_the_applicant_may_still_complete_the_file() =>
        Decide(Make, AnApplication.Recommended().And(AnApplication.Requested()))
            .ThenRejected(PermitRejections.CompletenessOpen);

    [Fact]
    public void It_may_be_decided_when_the_answer_term_has_run_out_unused() =>
        Decide(Make with { DecidedOn = new(2026, 4, 1) }, AnApplication.Recommended().And(AnApplication.Requested()))
            .Then(
                AnApplication.Decision with
                {
                    DecidedOn = new(2026, 4, 1),
                    Basis = [ALaw.Basis[0] with { ApplicableOn = new(2026, 4, 1) }],
                }
            );

    [Fact]
    public void An_application_is_decided_once() =>
        Decide(Make, AnApplication.Decided).ThenRejected(PermitRejections.AlreadyDecided);

    [Fact]
    public void A_withdrawn_application_is_not_decided() =>
        Decide(Make, AnApplication.Withdrawn).ThenRejected(PermitRejections.Withdrawn);

    [Fact]
    public void What_nobody_submitted_is_not_decided() =>
        Decide(Make, AnApplication.ThatNobodySubmitted).ThenRejected(PermitRejections.NotFound);

    [Fact]
    public void No_decision_goes_without_a_law() =>
        Decide(Make, AnApplication.Recommended(), []).ThenRejected(GovernanceRejections.BasisMissing);

    [Fact]
    public void What_is_cited_governs_the_case() =>
        Decide(Make, AnApplication.Recommended(), [new(ALaw.InForce, "art_99")])
            .ThenRejected(GovernanceRejections.CitedClauseNotInForce);

    private static Answer<PermitApplicationEvent> Decide(
        MakeDecision command,
        History<PermitApplication, PermitApplicationEvent> history,
        IReadOnlyCollection<CitedClause>? cited = null
    ) =>
        history.When(application =>
            MakeDecision.Decide(
                command,
                application,
                APermitType.First,
                cited ?? ALaw.Cited,
                ImmutableHashSet<SubjectId>.Empty,
                AnApplication.Now
            )
        );
}

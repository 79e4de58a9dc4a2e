using System.Collections.Immutable;
using Sijil.Domain.Governance;
using Sijil.Domain.Permits;
using Sijil.Domain.Specs.Governance;

namespace Sijil.Domain.Specs.Permits;

/// <summary>Many careless offices from one seed: whatever they try, what is recorded keeps the law.</summary>
public class PermitApplicationProperties
{
    private static readonly ImmutableArray<ACarelessOffice.Case> Cases = ACarelessOffice.Cases();

    private static readonly ImmutableArray<ImmutableList<PermitApplicationEvent>> Histories =
    [
        .. Cases.Select(it => it.Events),
    ];

    [Fact]
    public void The_offices_get_far_enough_to_prove_something()
    {
        Assert.True(Histories.Count(history => history.OfType<DecisionNotified>().Any()) > 100);
        Assert.True(Histories.Count(history => history.OfType<TermRecalculated>().Any()) > 100);
        Assert.True(Histories.Count(history => history.OfType<PublishedApplicationWithdrawn>().Any()) > 20);
    }

    [Fact]
    public void What_was_accepted_can_be_read_again() =>
        Assert.All(
            Cases,
            it =>
                Assert.Equal(
                    it.State.Phase,
                    it.Events.Aggregate(PermitApplication.Initial, PermitApplication.Evolve).Phase
                )
        );

    [Fact]
    public void Who_decided_had_no_other_part_in_it() =>
        ForEveryDecision(
            (decision, before) =>
            {
                Assert.DoesNotContain(before.OfType<RecommendationSubmitted>(), e => e.Author == decision.Decider);
                Assert.DoesNotContain(before.OfType<ConflictOfInterestDeclared>(), e => e.Person == decision.Decider);
                Assert.DoesNotContain(before.OfType<ApplicationDeclaredValid>(), e => e.DeclaredBy == decision.Decider);
                Assert.DoesNotContain(
                    before.OfType<ApplicationSubmitted>(),
                    e => e.Applicant == decision.Decider || e.Agent == decision.Decider
                );
            }
        );

    [Fact]
    public void A_decision_names_the_newest_recommendation_and_nothing_was_left_open() =>
        ForEveryDecision(
            (decision, before) =>
            {
                Assert.Equal(before.OfType<RecommendationSubmitted>().Last().Hash, decision.RecommendationHash);
                Assert.All(
                    before.OfType<CompletenessRequested>(),
                    request =>
                        Assert.True(
                            request.AnswerDueOn < decision.DecidedOn
                                || before.OfType<CompletenessAnswered>().Any(answer => answer.Round == request.Round)
                        )
                );
            }
        );

    [Fact]
    public void An_application_comes_to_one_end() =>
        Assert.All(
            Histories,
            history =>
                Assert.True(
                    history.Count(e => e is DecisionMade or ApplicationWithdrawn or PublishedApplicationWithdrawn) <= 1
                )
        );

    [Fact]
    public void A_withdrawal_is_public_exactly_where_the_application_was() =>
        Assert.All(
            Histories,
            history =>
            {
                var published = history.OfType<ApplicationDeclaredValid>().Any();
                Assert.False(published && history.OfType<ApplicationWithdrawn>().Any());
                Assert.False(!published && history.OfType<PublishedApplicationWithdrawn>().Any());
            }
        );

    [Fact]
    public void Every_recorded_last_day_can_be_computed_again_from_what_was_recorded_with_it() =>
        Assert.All(
            Histories.SelectMany(history => history),
            e =>
            {
                if (e is ApplicationDeclaredValid valid)
                    Assert.Equal(valid.LastDay, TermCalculation.Of(valid.Term, ACalendar.EnglandAndWales).LastDay);
                if (e is TermRecalculated moved)
                    Assert.Equal(moved.NewLastDay, TermCalculation.Of(moved.Term, ACalendar.EnglandAndWales).LastDay);
            }
        );

    [Fact]
    public void Recorded_last_days_follow_on_from_each_other() =>
        Assert.All(
            Histories,
            history =>
            {
                DateOnly? lastDay = null;
                foreach (var e in history)
                {
                    if (e is TermRecalculated moved)
                        Assert.Equal(lastDay, moved.OldLastDay);
                    lastDay =
                        (e as ApplicationDeclaredValid)?.LastDay ?? (e as TermRecalculated)?.NewLastDay ?? lastDay;
                }
            }
        );

    private static void ForEveryDecision(Action<DecisionMade, IReadOnlyList<PermitApplicationEvent>> promise) =>
        Assert.All(
            Histories.Where(history => history.OfType<DecisionMade>().Any()),
            history =>
                promise(history.OfType<DecisionMade>().Single(), [.. history.TakeWhile(e => e is not DecisionMade)])
        );
}

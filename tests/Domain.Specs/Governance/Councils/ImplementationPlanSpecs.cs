using Sijil.Domain.Governance.Councils;

namespace Sijil.Domain.Specs.Governance.Councils;

public class ImplementationPlanSpecs
{
    private const string Unit = "road-works";

    private static readonly CouncilDecision Decision = CouncilDecision.Initial with
    {
        Id = CouncilDecisionId.Of(ACouncil.Vote),
        Vote = ACouncil.Vote,
        Proposal = ACouncil.Proposal,
        Outcome = VoteOutcome.Adopted,
        DecidedOn = ACouncil.Now.Today,
        PublishedOn = ACouncil.Now.Today,
        Number = "CD-2026-000001",
    };

    private static readonly ImplementationPlanId Id = ImplementationPlanId.Of(Decision.Id);
    private static readonly DateOnly Due = ACouncil.Now.Today.AddDays(90);

    private static readonly AdoptImplementationPlan Adopt = new(
        Decision.Id,
        [new("survey", Due, Unit), new("building", Due.AddDays(90), Unit)],
        [ACouncil.Published("survey"), ACouncil.Published("building")],
        ACouncil.Secretary
    );

    private static readonly ReachMilestone Reach = new(Id, "survey", ACouncil.Now.Today, Unit, ACouncil.Secretary);

    private static readonly DelayMilestone Delay = new(
        Id,
        "survey",
        Due.AddDays(30),
        ACouncil.Published("reason"),
        Unit,
        ACouncil.Secretary
    );

    private static History<ImplementationPlan, ImplementationPlanEvent> None =>
        Spec.For<ImplementationPlan, ImplementationPlanEvent>(ImplementationPlan.Initial, ImplementationPlan.Evolve);

    private static History<ImplementationPlan, ImplementationPlanEvent> Adopted => None.And(Plan);

    private static ImplementationPlanAdopted Plan =>
        new(
            Id,
            ACouncil.Vote,
            ACouncil.Proposal,
            "CD-2026-000001",
            Adopt.Milestones,
            Adopt.Titles,
            ACouncil.Now.Today,
            ACouncil.Secretary,
            ACouncil.Now.At
        );

    [Fact]
    public void A_published_decision_is_carried_out_by_a_plan() => WhenAdopted(Adopt, Decision).Then(Plan);

    [Fact]
    public void Only_what_was_published_and_adopted_is_carried_out()
    {
        WhenAdopted(Adopt, CouncilDecision.Initial).ThenRejected(CouncilRejections.DecisionNotFound);
        WhenAdopted(Adopt, Decision with { PublishedOn = null, Number = null })
            .ThenRejected(CouncilRejections.DecisionNotPublished);
        WhenAdopted(Adopt, Decision with { Outcome = VoteOutcome.Rejected })
            .ThenRejected(CouncilRejections.NothingToCarryOut);
        Adopted
            .When(plan => AdoptImplementationPlan.Decide(Adopt, plan, Decision, ACouncil.Now))
            .ThenRejected(CouncilRejections.PlanAlreadyAdopted);
    }

    [Fact]
    public void A_plan_has_milestones_that_lie_ahead_each_under_a_code_of_its_own()
    {
        WhenAdopted(Adopt with { Milestones = [] }, Decision).ThenRejected(CouncilRejections.MilestonesMissing);
        WhenAdopted(Adopt with { Milestones = [new("First step", Due, Unit)] }, Decision)
            .ThenRejected(CouncilRejections.MilestoneCodeMalformed);
        WhenAdopted(Adopt with { Milestones = [new("survey", Due, Unit), new("survey", Due, Unit)] }, Decision)
            .ThenRejected(CouncilRejections.MilestoneNamedTwice);
        WhenAdopted(Adopt with { Milestones = [new("survey", ACouncil.Now.Today.AddDays(-1), Unit)] }, Decision)
            .ThenRejected(CouncilRejections.MilestoneDueInThePast);
    }

    [Fact]
    public void The_responsible_unit_says_that_a_milestone_is_reached() => WhenReached(Adopted, Reach).Then(Reached);

    [Fact]
    public void For_other_units_a_milestone_does_not_exist()
    {
        WhenReached(Adopted, Reach with { Unit = "parks" }).ThenRejected(CouncilRejections.MilestoneNotFound);
        WhenReached(Adopted, Reach with { Unit = null }).ThenRejected(CouncilRejections.MilestoneNotFound);
        WhenDelayed(Adopted, Delay with { Unit = "parks" }).ThenRejected(CouncilRejections.MilestoneNotFound);
    }

    [Fact]
    public void A_milestone_is_reached_once_and_on_a_day_that_has_come()
    {
        WhenReached(Adopted.And(Reached), Reach).ThenRejected(CouncilRejections.MilestoneAlreadyReached);
        WhenReached(Adopted, Reach with { ReachedOn = ACouncil.Now.Today.AddDays(1) })
            .ThenRejected(CouncilRejections.DayInTheFuture);
        WhenReached(Adopted, Reach with { ReachedOn = ACouncil.Now.Today.AddDays(-1) })
            .ThenRejected(CouncilRejections.ReachedBeforePlan);
    }

    [Fact]
    public void A_delay_moves_the_day_back_and_keeps_the_former_one() => WhenDelayed(Adopted, Delay).Then(Delayed);

    [Fact]
    public void A_delay_is_one()
    {
        WhenDelayed(Adopted, Delay with { DueOn = Due }).ThenRejected(CouncilRejections.DelayIsNone);
        WhenDelayed(Adopted.And(Delayed), Delay).ThenRejected(CouncilRejections.DelayIsNone);
        WhenDelayed(Adopted.And(Reached), Delay).ThenRejected(CouncilRejections.MilestoneAlreadyReached);
    }

    [Fact]
    public void A_plan_is_fulfilled_when_all_is_reached()
    {
        var half = Adopted.And(Delayed, Reached);
        Assert.False(half.State.IsFulfilled());
        Assert.True(half.And(Reached with { Milestone = "building" }).State.IsFulfilled());
        Assert.False(ImplementationPlan.Initial.IsFulfilled());
    }

    private static MilestoneReached Reached =>
        new(Id, ACouncil.Vote, "survey", ACouncil.Now.Today, ACouncil.Secretary, ACouncil.Now.At);

    private static MilestoneDelayed Delayed =>
        new(
            Id,
            ACouncil.Vote,
            "survey",
            Due,
            Due.AddDays(30),
            ACouncil.Published("reason"),
            ACouncil.Secretary,
            ACouncil.Now.At
        );

    private static Answer<ImplementationPlanEvent> WhenAdopted(
        AdoptImplementationPlan command,
        CouncilDecision decision
    ) => None.When(plan => AdoptImplementationPlan.Decide(command, plan, decision, ACouncil.Now));

    private static Answer<ImplementationPlanEvent> WhenReached(
        History<ImplementationPlan, ImplementationPlanEvent> plan,
        ReachMilestone command
    ) => plan.When(state => ReachMilestone.Decide(command, state, ACouncil.Now));

    private static Answer<ImplementationPlanEvent> WhenDelayed(
        History<ImplementationPlan, ImplementationPlanEvent> plan,
        DelayMilestone command
    ) => plan.When(state => DelayMilestone.Decide(command, state, ACouncil.Now));
}

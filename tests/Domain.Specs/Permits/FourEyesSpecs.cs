using System.Collections.Immutable;
using Sijil.Domain.DataRights;
using Sijil.Domain.Permits;
using Sijil.Domain.Specs.Governance;

namespace Sijil.Domain.Specs.Permits;

/// <summary>Who decides has had no other part in the application. Persons are compared, so no role can be an exemption.</summary>
public class FourEyesSpecs
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
    public void The_applicant_does_not_decide() =>
        Decide(AnApplication.Applicant).ThenRejected(PermitRejections.OwnApplication);

    [Fact]
    public void The_agent_does_not_decide() =>
        Decide(AnApplication.Agent).ThenRejected(PermitRejections.OwnApplication);

    [Fact]
    public void Who_recommended_does_not_decide() =>
        Decide(AnApplication.Officer).ThenRejected(PermitRejections.OwnRecommendation);

    [Fact]
    public void Who_recommended_once_does_not_decide_although_another_proposal_replaced_theirs()
    {
        var newer = AnApplication.Recommended(AnApplication.Recommend with { Author = AnApplication.Person(0xb4) });

        Decide(
                Make with
                {
                    Decider = AnApplication.Officer,
                    RecommendationHash = newer.Hash,
                },
                AnApplication.Recommended().And(newer)
            )
            .ThenRejected(PermitRejections.OwnRecommendation);
    }

    [Fact]
    public void Who_declared_the_application_valid_does_not_decide() =>
        Decide(AnApplication.Clerk).ThenRejected(PermitRejections.OwnValidation);

    [Fact]
    public void A_type_may_let_the_validator_decide() =>
        AnApplication
            .Recommended()
            .When(application =>
                MakeDecision.Decide(
                    Make with
                    {
                        Decider = AnApplication.Clerk,
                    },
                    application,
                    APermitType.First with
                    {
                        Rules = APermitType.Rules with { ValidatorMayDecide = true },
                    },
                    ALaw.Cited,
                    ImmutableHashSet.Create(AnApplication.Person(0xff)),
                    AnApplication.Now
                )
            )
            .Then(AnApplication.Decision with { Decider = AnApplication.Clerk });

    [Fact]
    public void Who_has_an_interest_does_not_decide() =>
        Decide(Make, AnApplication.Recommended().And(AnApplication.Conflicted(AnApplication.Director)))
            .ThenRejected(PermitRejections.ConflictOfInterest);

    [Fact]
    public void Nobody_decides_on_the_proposal_of_one_who_has_an_interest() =>
        Decide(Make, AnApplication.Recommended().And(AnApplication.Conflicted(AnApplication.Officer)))
            .ThenRejected(PermitRejections.RecommendationConflicted);

    [Theory]
    [InlineData(0xa1)]
    [InlineData(0xa2)]
    [InlineData(0xb1)]
    [InlineData(0xb2)]
    [InlineData(0xb3)]
    public void A_decision_says_when_the_check_rests_on_somebody_unidentified(byte person) =>
        Decide(Make, AnApplication.Recommended(), AnApplication.Person(person))
            .Then(AnApplication.Decision with { FourEyesRestOnUnidentified = true });

    [Fact]
    public void A_decision_says_when_the_one_with_an_interest_is_unidentified() =>
        Decide(
                Make,
                AnApplication.Recommended().And(AnApplication.Conflicted(AnApplication.Person(0xb4))),
                AnApplication.Person(0xb4)
            )
            .Then(AnApplication.Decision with { FourEyesRestOnUnidentified = true });

    [Fact]
    public void Somebody_unidentified_who_has_no_part_in_it_does_not_matter() =>
        Decide(Make, AnApplication.Recommended(), AnApplication.Person(0xff)).Then(AnApplication.Decision);

    private static Answer<PermitApplicationEvent> Decide(SubjectId decider) =>
        Decide(Make with { Decider = decider }, AnApplication.Recommended());

    private static Answer<PermitApplicationEvent> Decide(
        MakeDecision command,
        History<PermitApplication, PermitApplicationEvent> history,
        params SubjectId[] unidentified
    ) =>
        history.When(application =>
            MakeDecision.Decide(
                command,
                application,
                APermitType.First,
                ALaw.Cited,
                unidentified.ToImmutableHashSet(),
                AnApplication.Now
            )
        );
}

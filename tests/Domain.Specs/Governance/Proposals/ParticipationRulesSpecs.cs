using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Acts;
using Sijil.Domain.Governance.Proposals;
using Sijil.Domain.Governance.Residents;

namespace Sijil.Domain.Specs.Governance.Proposals;

public class ParticipationRulesSpecs
{
    private static readonly ResidentsRoll Roll = new([new("north", ACalendar.Name)]);

    private static readonly PublishParticipationRules Command = new(
        AProposal.Rules,
        ACalendar.Name,
        AProposal.Terms,
        ALaw.Cited,
        AProposal.Clerk
    );

    private static readonly ReviseParticipationRules Revision = new(
        ACalendar.Name,
        AProposal.Terms,
        ALaw.Cited,
        AProposal.Clerk
    );

    private static History<ParticipationRules, ParticipationRulesEvent> Nothing =>
        Spec.For<ParticipationRules, ParticipationRulesEvent>(ParticipationRules.Initial, ParticipationRules.Evolve);

    [Fact]
    public void Rules_are_published_in_versions()
    {
        Publishing(Nothing, Command).Then(Published(1));
        Revising(Nothing.And(Published(1)), Revision).Then(Published(2));
        Assert.Equal(2, Nothing.And(Published(1), Published(2)).State.Newest()!.Number);
    }

    [Fact]
    public void They_are_published_once_and_revised_from_then_on()
    {
        Publishing(Nothing.And(Published(1)), Command).ThenRejected(ProposalRejections.RulesAlreadyPublished);
        Revising(Nothing, Revision).ThenRejected(ProposalRejections.RulesNotFound);
    }

    [Fact]
    public void A_new_version_is_held_to_the_same() =>
        Revising(Nothing.And(Published(1)), Revision with { Cited = [] })
            .ThenRejected(GovernanceRejections.BasisMissing);

    [Fact]
    public void A_code_can_stand_in_an_address() =>
        Refused(Command with { Code = "Citizen proposal" }, ProposalRejections.RulesCodeMalformed);

    [Fact]
    public void They_are_named_in_all_languages() =>
        Refused(Command with { Name = ACalendar.Name with { French = "" } }, GovernanceRejections.NameIncomplete);

    [Fact]
    public void They_rest_on_law() => Refused(Command with { Cited = [] }, GovernanceRejections.BasisMissing);

    [Fact]
    public void Their_areas_are_those_of_the_municipality() =>
        Refused(
            Command with
            {
                Terms = AProposal.Terms with { Electorate = AProposal.Terms.Electorate with { Areas = ["moon"] } },
            },
            ProposalRejections.RulesAreaUnknown
        );

    public static TheoryData<ParticipationTerms> Unusable =>
        [
            AProposal.Terms with
            {
                DurationInDays = 0,
            },
            AProposal.Terms with
            {
                DaysForObjections = -1,
            },
            AProposal.Terms with
            {
                Threshold = new(0, 10),
            },
            AProposal.Terms with
            {
                Threshold = new(5, 1001),
            },
            AProposal.Terms with
            {
                Electorate = new(16, [ResidenceClass.NonResident], []),
            },
            AProposal.Terms with
            {
                Electorate = new(121, [ResidenceClass.Resident], []),
            },
            AProposal.Terms with
            {
                Electorate = new(16, [ResidenceClass.Resident, ResidenceClass.Resident], []),
            },
            AProposal.Terms with
            {
                Electorate = new(16, [ResidenceClass.Resident], ["north", "north"]),
            },
        ];

    [Theory]
    [MemberData(nameof(Unusable))]
    public void They_can_be_followed(ParticipationTerms terms) =>
        Refused(Command with { Terms = terms }, ProposalRejections.RulesOutOfRange);

    [Theory]
    [InlineData(0, 5)]
    [InlineData(500, 5)]
    [InlineData(501, 6)]
    [InlineData(600, 6)]
    [InlineData(9_000_000_000, 90_000_000)]
    public void The_threshold_is_a_share_rounded_up_but_never_less_than_the_least(long residents, int expected) =>
        Assert.Equal(expected, new ThresholdRule(5, 10).Of(residents));

    private static void Refused(PublishParticipationRules command, Rejection reason) =>
        Publishing(Nothing, command).ThenRejected(reason);

    private static Answer<ParticipationRulesEvent> Publishing(
        History<ParticipationRules, ParticipationRulesEvent> history,
        PublishParticipationRules command
    ) => history.When(rules => PublishParticipationRules.Decide(command, rules, Roll, AProposal.Now));

    private static Answer<ParticipationRulesEvent> Revising(
        History<ParticipationRules, ParticipationRulesEvent> history,
        ReviseParticipationRules command
    ) => history.When(rules => ReviseParticipationRules.Decide(command, rules, Roll, AProposal.Now));

    private static ParticipationRulesPublished Published(int version)
    {
        var (basis, _) = LegalBasis.Of(ALaw.Cited, AProposal.Now.Today, AProposal.Now.Today);
        return new(
            ParticipationRulesId.Of(AProposal.Rules),
            AProposal.Rules,
            version,
            ACalendar.Name,
            AProposal.Terms,
            basis,
            AProposal.Clerk,
            AProposal.Now.At
        );
    }
}

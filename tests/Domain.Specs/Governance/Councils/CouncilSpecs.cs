using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Councils;

namespace Sijil.Domain.Specs.Governance.Councils;

public class CouncilSpecs
{
    private static readonly EstablishCouncil Establish = new(
        ACouncil.Code,
        ACouncil.Name,
        ACouncil.Seats,
        ACouncil.Rules,
        ACouncil.Secretary
    );

    private static readonly AppointMember Appoint = new(
        ACouncil.Id,
        "seat-1",
        ACouncil.HolderOf(1),
        Identified: true,
        ACouncil.Published("name-1"),
        ACouncil.Term,
        Until: null,
        ACouncil.Secretary
    );

    private static readonly ChangeCouncilRules Change = new(
        ACouncil.Id,
        ACouncil.Rules with
        {
            Majority = Majority.TwoThirds,
        },
        "Règlement intérieur, art. 10",
        ACouncil.Secretary
    );

    [Fact]
    public void A_council_begins_with_its_seats_and_rules() => Established(Establish).Then(ACouncil.Founded);

    [Fact]
    public void A_council_is_established_once() =>
        ACouncil
            .Established.When(council => EstablishCouncil.Decide(Establish, council, ACouncil.Now.At))
            .ThenRejected(CouncilRejections.CouncilAlreadyEstablished);

    [Theory]
    [InlineData("")]
    [InlineData("1-council")]
    [InlineData("Town")]
    [InlineData("town council")]
    public void A_code_can_stand_for_ever(string code) =>
        Established(Establish with { Code = code }).ThenRejected(CouncilRejections.CouncilCodeMalformed);

    [Fact]
    public void A_council_is_named_in_three_languages() =>
        Established(Establish with { Name = new("مجلس", " ", "Council") })
            .ThenRejected(GovernanceRejections.NameIncomplete);

    [Fact]
    public void A_council_has_seats_each_under_a_code_of_its_own()
    {
        Established(Establish with { Seats = [] }).ThenRejected(CouncilRejections.SeatsMissing);
        Established(Establish with { Seats = ["seat-1", "Seat 2"] }).ThenRejected(CouncilRejections.SeatCodeMalformed);
        Established(Establish with { Seats = ["seat-1", "seat-1"] }).ThenRejected(CouncilRejections.SeatNamedTwice);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(3, 2)]
    [InlineData(1, 0)]
    [InlineData(1, 1_001)]
    public void A_quorum_is_a_proper_fraction(int numerator, int denominator) =>
        Established(Establish with { Rules = ACouncil.Rules with { Quorum = new(numerator, denominator) } })
            .ThenRejected(CouncilRejections.QuorumMalformed);

    [Fact]
    public void Who_presides_has_a_seat() =>
        Established(Establish with { Rules = ACouncil.Rules with { PresidingSeat = "seat-9" } })
            .ThenRejected(CouncilRejections.SeatUnknown);

    [Fact]
    public void Rules_change_by_an_act() =>
        Changed(Change)
            .Then(
                new CouncilRulesChanged(
                    ACouncil.Id,
                    Change.Rules,
                    Change.LegalSource,
                    ACouncil.Secretary,
                    ACouncil.Now.At
                )
            );

    [Fact]
    public void A_change_of_rules_changes_something_and_names_its_source()
    {
        Changed(Change with { Rules = ACouncil.Rules }).ThenRejected(CouncilRejections.RulesUnchanged);
        Changed(Change with { LegalSource = " " }).ThenRejected(GovernanceRejections.LegalSourceMissing);
        Changed(Change with { Rules = Change.Rules with { PresidingSeat = "seat-9" } })
            .ThenRejected(CouncilRejections.SeatUnknown);
    }

    [Fact]
    public void A_person_is_put_on_a_seat() => Appointed(ACouncil.Established, Appoint).Then(ACouncil.Appointed(1));

    [Fact]
    public void Who_is_appointed_is_identified_and_the_seat_there()
    {
        Appointed(ACouncil.Established, Appoint with { Identified = false })
            .ThenRejected(CouncilRejections.MemberUnidentified);
        Appointed(ACouncil.Established, Appoint with { Seat = "seat-9" }).ThenRejected(CouncilRejections.SeatUnknown);
        Appointed(ACouncil.Established, Appoint with { Until = ACouncil.Term.AddDays(-1) })
            .ThenRejected(CouncilRejections.TermEndsBeforeItBegins);
    }

    [Fact]
    public void A_seat_has_one_holder_on_a_day()
    {
        var until = new DateOnly(2025, 12, 31);
        var taken = ACouncil.Established.And(ACouncil.Appointed(1, until: until));
        var next = Appoint with { Member = ACouncil.HolderOf(2) };

        Appointed(taken, next with { From = until }).ThenRejected(CouncilRejections.SeatTaken);
        Assert.IsType<Decision<CouncilEvent>.Accepted>(
            Appointed(taken, next with { From = until.AddDays(1) }).Decision
        );
    }

    [Fact]
    public void A_person_holds_one_seat_on_a_day() =>
        Appointed(ACouncil.Established.And(ACouncil.Appointed(2, ACouncil.HolderOf(1))), Appoint)
            .ThenRejected(CouncilRejections.MemberHoldsSeat);

    [Fact]
    public void A_term_ends_earlier_and_the_seat_is_free_from_the_day_after()
    {
        var end = new EndMembership(ACouncil.Id, "seat-1", ACouncil.Now.Today, ACouncil.Secretary);
        var ended = new MembershipEnded(
            ACouncil.Id,
            "seat-1",
            ACouncil.Term,
            ACouncil.Now.Today,
            ACouncil.Secretary,
            ACouncil.Now.At
        );

        ACouncil.Complete.When(council => EndMembership.Decide(end, council, ACouncil.Now.At)).Then(ended);

        var after = ACouncil.Complete.And(ended).State;
        Assert.Equal(ACouncil.HolderOf(1), after.HolderOn("seat-1", ACouncil.Now.Today));
        Assert.Null(after.HolderOn("seat-1", ACouncil.Now.Today.AddDays(1)));
    }

    [Fact]
    public void Only_a_term_that_runs_is_ended_and_not_on_the_day_it_ends_anyway()
    {
        var end = new EndMembership(ACouncil.Id, "seat-1", ACouncil.Now.Today, ACouncil.Secretary);

        ACouncil
            .Established.When(council => EndMembership.Decide(end, council, ACouncil.Now.At))
            .ThenRejected(CouncilRejections.SeatVacant);
        ACouncil
            .Established.And(ACouncil.Appointed(1, until: ACouncil.Now.Today))
            .When(council => EndMembership.Decide(end, council, ACouncil.Now.At))
            .ThenRejected(CouncilRejections.TermEndsThenAnyway);
    }

    [Fact]
    public void What_is_not_established_does_not_change()
    {
        ACouncil
            .None.When(council => ChangeCouncilRules.Decide(Change, council, ACouncil.Now.At))
            .ThenRejected(CouncilRejections.CouncilNotFound);
        Appointed(ACouncil.None, Appoint).ThenRejected(CouncilRejections.CouncilNotFound);
    }

    private static Answer<CouncilEvent> Established(EstablishCouncil command) =>
        ACouncil.None.When(council => EstablishCouncil.Decide(command, council, ACouncil.Now.At));

    private static Answer<CouncilEvent> Changed(ChangeCouncilRules command) =>
        ACouncil.Complete.When(council => ChangeCouncilRules.Decide(command, council, ACouncil.Now.At));

    private static Answer<CouncilEvent> Appointed(History<Council, CouncilEvent> council, AppointMember command) =>
        council.When(state => AppointMember.Decide(command, state, ACouncil.Now.At));
}

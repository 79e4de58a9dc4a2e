using Sijil.Domain.Governance;

namespace Sijil.Domain.Specs.Governance;

public class EstablishMunicipalitySpecs
{
    private static readonly EstablishMunicipality Establish = new(
        "demo",
        ACalendar.Name,
        "Europe/Paris",
        ACalendar.Clerk
    );

    private static readonly MunicipalityEstablished Established = new(
        "demo",
        ACalendar.Name,
        "Europe/Paris",
        ACalendar.Clerk,
        ACalendar.Monday.At
    );

    [Fact]
    public void The_register_of_a_municipality_begins() => Decide(Establish).Then(Established);

    [Fact]
    public void It_begins_once() =>
        NoMunicipality
            .And(Established)
            .When(municipality => EstablishMunicipality.Decide(Establish, municipality, ACalendar.Monday.At))
            .ThenRejected(GovernanceRejections.MunicipalityAlreadyEstablished);

    [Theory]
    [InlineData("")]
    [InlineData("d")]
    [InlineData("Demo")]
    [InlineData("1st-town")]
    [InlineData("old town")]
    [InlineData("مدينة")]
    [InlineData("sequence")]
    [InlineData("sequence-oran")]
    [InlineData("sequence-")]
    public void A_code_can_stand_in_an_address(string code) =>
        Decide(Establish with { Code = code }).ThenRejected(GovernanceRejections.MunicipalityCodeMalformed);

    [Theory]
    [InlineData("oran")]
    [InlineData("sequences")]
    [InlineData("old-sequence")]
    public void Only_the_beginning_that_counters_have_is_taken(string code) =>
        Assert.True(EstablishMunicipality.IsCode(code));

    [Fact]
    public void A_municipality_is_named_in_all_three_languages() =>
        Decide(Establish with { Name = ACalendar.Name with { English = "" } })
            .ThenRejected(GovernanceRejections.NameIncomplete);

    [Fact]
    public void Legal_dates_need_a_zone_that_exists() =>
        Decide(Establish with { TimeZone = "Atlantis/Capital" }).ThenRejected(GovernanceRejections.TimeZoneUnknown);

    private static History<Municipality, MunicipalityEvent> NoMunicipality =>
        Spec.For<Municipality, MunicipalityEvent>(Municipality.Initial, Municipality.Evolve);

    private static Answer<MunicipalityEvent> Decide(EstablishMunicipality command) =>
        NoMunicipality.When(municipality => EstablishMunicipality.Decide(command, municipality, ACalendar.Monday.At));
}

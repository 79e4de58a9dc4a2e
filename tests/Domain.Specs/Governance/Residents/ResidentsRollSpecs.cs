using Sijil.Domain.DataRights;
using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Residents;

namespace Sijil.Domain.Specs.Governance.Residents;

public class ResidentsRollSpecs
{
    private static readonly SubjectId Clerk = ACalendar.Clerk;
    private static readonly DateTimeOffset Now = ACalendar.Monday.At;
    private static readonly Area North = new("north", new("الشمال", "Nord", "North"));
    private static readonly Area South = new("south", new("الجنوب", "Sud", "South"));
    private static readonly RollCounts Counts = new(3, 0, 0, 1);

    private static History<ResidentsRoll, ResidentsRollEvent> Nothing =>
        Spec.For<ResidentsRoll, ResidentsRollEvent>(ResidentsRoll.Initial, ResidentsRoll.Evolve);

    private static History<ResidentsRoll, ResidentsRollEvent> WithNorth => Nothing.And(Defined(North));

    [Fact]
    public void Areas_are_defined_before_anyone_is_on_the_roll() =>
        Nothing.When(roll => DefineAreas.Decide(new([North], Clerk), roll, Now)).Then(Defined(North));

    [Fact]
    public void Areas_are_added_and_renamed() =>
        WithNorth
            .When(roll => DefineAreas.Decide(new([South, North with { Name = South.Name }], Clerk), roll, Now))
            .Then(Defined(South, North with { Name = South.Name }));

    [Fact]
    public void An_area_that_people_were_counted_by_stays() => Refused(ResidentsRejections.AreaLeftOut, South);

    [Fact]
    public void A_definition_changes_something() => Refused(ResidentsRejections.AreasUnchanged, North);

    [Fact]
    public void A_municipality_has_an_area() => Refused(ResidentsRejections.AreasMissing);

    [Fact]
    public void An_area_is_named_once() => Refused(ResidentsRejections.AreaNamedTwice, North, North);

    [Theory]
    [InlineData("")]
    [InlineData("North")]
    [InlineData("the north")]
    public void A_code_can_stand_in_an_address(string code) =>
        Refused(ResidentsRejections.AreaCodeMalformed, North with { Code = code });

    [Fact]
    public void An_area_is_named_in_all_three_languages() =>
        Refused(GovernanceRejections.NameIncomplete, North, South with { Name = South.Name with { French = "" } });

    [Fact]
    public void A_file_that_changes_the_roll_is_recorded() =>
        WithNorth
            .When(roll => ImportResidents.Decide(new("digest", Counts, Clerk), roll, Now))
            .Then(new ResidentsRollImported(ResidentsRollId.Only, "digest", Counts, Clerk, Now));

    [Fact]
    public void A_file_in_which_nothing_is_new_is_not() =>
        WithNorth.When(roll => ImportResidents.Decide(new("digest", new(0, 0, 3, 1), Clerk), roll, Now)).Then();

    [Fact]
    public void Without_areas_there_is_no_roll() =>
        Nothing
            .When(roll => ImportResidents.Decide(new("digest", Counts, Clerk), roll, Now))
            .ThenRejected(ResidentsRejections.AreasMissing);

    private static void Refused(Rejection reason, params Area[] areas) =>
        WithNorth.When(roll => DefineAreas.Decide(new(areas, Clerk), roll, Now)).ThenRejected(reason);

    private static AreasDefined Defined(params Area[] areas) => new(ResidentsRollId.Only, areas, Clerk, Now);
}

using Sijil.Domain.Governance.Residents;

namespace Sijil.Domain.Specs.Governance.Residents;

public class ElectorateSpecs
{
    private static readonly DateOnly Today = new(2026, 9, 7);
    private static readonly Residence Northerner = new(
        new(1990, 5, 1),
        "north",
        ResidenceClass.Resident,
        new(2020, 1, 1),
        null
    );
    private static readonly Electorate Everyone = new(16, [ResidenceClass.Resident, ResidenceClass.NonResident], []);

    [Fact]
    public void Who_is_on_the_roll_takes_part_with_area_and_class() =>
        Assert.Equal(new Eligibility.Granted("north", ResidenceClass.Resident), Everyone.Judge(Northerner, Today));

    [Fact]
    public void Who_is_not_on_the_roll_does_not() =>
        Refused(ResidentsRejections.NotOnTheRoll, Everyone.Judge(null, Today));

    [Theory]
    [InlineData("2026-09-08", null, false)]
    [InlineData("2026-09-07", null, true)]
    [InlineData("2020-01-01", "2026-09-07", true)]
    [InlineData("2020-01-01", "2026-09-06", false)]
    public void The_first_and_the_last_day_are_days_of_residence(string from, string? until, bool expected)
    {
        var residence = Northerner with { From = ADay.Of(from), Until = until is null ? null : ADay.Of(until) };

        var eligibility = Everyone.Judge(residence, Today);

        if (expected)
            Assert.IsType<Eligibility.Granted>(eligibility);
        else
            Refused(ResidentsRejections.NotOnTheRollThatDay, eligibility);
    }

    [Theory]
    [InlineData("2010-09-07", "2026-09-07", true)]
    [InlineData("2010-09-08", "2026-09-07", false)]
    [InlineData("2008-02-29", "2024-02-28", false)]
    [InlineData("2008-02-29", "2024-02-29", true)]
    [InlineData("9999-12-31", "2026-09-07", false)]
    public void Age_is_counted_in_completed_years(string born, string on, bool expected)
    {
        var eligibility = Everyone.Judge(Northerner with { BirthDate = ADay.Of(born) }, ADay.Of(on));

        if (expected)
            Assert.IsType<Eligibility.Granted>(eligibility);
        else
            Refused(ResidentsRejections.TooYoung, eligibility);
    }

    [Fact]
    public void A_birthday_that_a_common_year_does_not_have_is_the_day_before()
    {
        var electorate = Everyone with { MinimumAge = 17 };
        var leapling = Northerner with { BirthDate = new(2008, 2, 29) };

        Refused(ResidentsRejections.TooYoung, electorate.Judge(leapling, new(2025, 2, 27)));
        Assert.IsType<Eligibility.Granted>(electorate.Judge(leapling, new(2025, 2, 28)));
    }

    [Fact]
    public void Other_classes_and_areas_are_left_out_where_the_electorate_says_so()
    {
        Refused(
            ResidentsRejections.ClassExcluded,
            (Everyone with { Classes = [ResidenceClass.NonResident] }).Judge(Northerner, Today)
        );
        Refused(ResidentsRejections.AreaExcluded, (Everyone with { Areas = ["south"] }).Judge(Northerner, Today));
        Assert.IsType<Eligibility.Granted>((Everyone with { Areas = ["south", "north"] }).Judge(Northerner, Today));
    }

    [Fact]
    public void What_the_roll_says_of_somebody_is_not_written_by_accident() =>
        Assert.Equal("Residence", Northerner.ToString());

    private static void Refused(Rejection reason, Eligibility eligibility) =>
        Assert.Equal(new Eligibility.Refused(reason), eligibility);
}

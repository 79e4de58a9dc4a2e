using Sijil.Application.Permits.Import.Sources;
using Sijil.Domain.Permits;

namespace Sijil.Api.Tests.Permits.Import.Sources;

/// <summary>What a row in the columns of BLDS says, and what it does not.</summary>
public sealed class BldsSourceSpecs : IDisposable
{
    private readonly SourceFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_row_is_taken_apart()
    {
        var row = Good(
            "B-1,Issued Permit,2013-07-08T00:00:00.000,,2014-01-31,Single,\"A \"\"big\"\" one\",Ali,Bau AG,9 rue X"
        );

        Assert.Equal("B-1", row.Number);
        Assert.Equal(
            new ImportedFacts(
                "Issued Permit",
                ImportedStatus.Issued,
                TypeAsGiven: null,
                AppliedOn: new(2013, 7, 8),
                CompletedOn: new(2014, 1, 31)
            ),
            row.Facts
        );
        Assert.Equal(
            """
            "A \"big\" one"
            """,
            row.DescriptionJson
        );
        Assert.Equal("""{"address":"9 rue X"}""", row.SiteJson);
        Assert.Equal("""{"type":"Single"}""", row.AsGivenJson);
        Assert.Equal(["Ali", "Bau AG"], row.Parties.Select(party => party.Name));
        Assert.Equal([ImportedRole.Contractor], row.Parties[1].Roles);
    }

    [Fact]
    public void Nothing_is_inferred_from_what_is_not_said()
    {
        var row = Good("B-2,Completed,,,,,,,,");

        Assert.Equal(new ImportedFacts("Completed", ImportedStatus.Completed, null), row.Facts);
        Assert.Equal((null, null), (row.SiteJson, row.DescriptionJson));
        Assert.Empty(row.Parties);
    }

    [Theory]
    [InlineData("completed", ImportedStatus.Completed, 0)]
    [InlineData("lost-in-post", null, 1)]
    [InlineData("", null, 0)]
    public void A_status_in_no_list_is_kept_as_given_and_reported(string given, ImportedStatus? known, int reported)
    {
        var row = Good($"B-3,{given},,,,,,,,");

        Assert.Equal((given.Length == 0 ? null : given, known), (row.Facts.StatusAsGiven, row.Facts.Status));
        Assert.Equal(reported, row.UnknownCodes.Count);
    }

    [Fact]
    public void What_is_no_code_can_be_withdrawn_and_never_stands_in_the_log()
    {
        var row = Good("B-3,Waiting for Mrs. Ferhat,,,,Garage of Ali,,,,");

        Assert.Equal((null, null, null), (row.Facts.StatusAsGiven, row.Facts.Status, row.Facts.TypeAsGiven));
        Assert.Equal("""{"status":"Waiting for Mrs. Ferhat","type":"Garage of Ali"}""", row.AsGivenJson);
        Assert.Equal([new("statuscurrent", "Waiting for Mrs. Ferhat")], row.UnknownCodes);
    }

    [Theory]
    [InlineData("BP2020-12345")]
    [InlineData("17/05993/OUT")]
    [InlineData("2023/1428/P")]
    public void A_number_is_letters_and_digits_in_groups(string number) =>
        Assert.Equal(number, Good($"{number},,,,,,,,,").Number);

    [Theory]
    [InlineData("Garage of Nadia Ferhat")]
    [InlineData("Nadia-Ferhat")]
    [InlineData("nadia.ferhat@exemple.dz")]
    [InlineData("0550 12 34 56")]
    [InlineData("BP--1")]
    [InlineData("-1")]
    [InlineData("رخصة-1")]
    public void What_people_type_is_no_number_and_keeps_the_row_out(string typed)
    {
        var bad = Assert.IsType<ReadRow.Bad>(Assert.Single(Read($"{typed},Completed,,,,,,,,")));

        Assert.Equal((RowFaults.NotANumber, "permitnum"), (bad.Reason, bad.Column));
    }

    [Fact]
    public void Of_the_details_only_codes_stand_in_events_and_the_rest_can_be_withdrawn()
    {
        using var source = new BldsSource(
            folder.Write(
                "details.csv",
                "permitnum,statuscurrent,permitclass,permitclassmapped,workclass,housingunits,estprojectcost,totalsqft",
                "B-6,Completed,House of Nadia Ferhat,Residential,new,2,42433.6,about 100"
            ),
            new RowDigest(new byte[32])
        );

        var row = Assert.IsType<ReadRow.Good>(Assert.Single(source.Rows())()).Row;

        Assert.Equal(
            new SortedDictionary<string, string>
            {
                ["estprojectcost"] = "42433.6",
                ["housingunits"] = "2",
                ["permitclassmapped"] = "Residential",
                ["workclass"] = "new",
            },
            row.Details
        );
        Assert.Equal("""{"permitclass":"House of Nadia Ferhat","totalsqft":"about 100"}""", row.AsGivenJson);
    }

    [Fact]
    public void One_name_in_both_columns_is_one_subject()
    {
        var party = Assert.Single(Good("B-4,,,,,,,Ali,Ali,").Parties);

        Assert.Equal([ImportedRole.Applicant, ImportedRole.Contractor], party.Roles);
    }

    [Theory]
    [InlineData(",Completed,,,,,,,,", RowFaults.Missing, "permitnum")]
    [InlineData("B-5,Completed,08/07/2013,,,,,,,", RowFaults.NotADate, "applieddate")]
    [InlineData("B-5,Completed,2013-02-29,,,,,,,", RowFaults.NotADate, "applieddate")]
    [InlineData("B-5,Completed,2013-07-08 in the morning,,,,,,,", RowFaults.NotADate, "applieddate")]
    [InlineData("B-5,Completed,0001-01-01,,,,,,,", RowFaults.NotADate, "applieddate")]
    [InlineData("B-5,Completed,,1899-12-31T00:00:00.000,,,,,,", RowFaults.NotADate, "issueddate")]
    [InlineData("B-5,Completed,,,2200-01-01,,,,,", RowFaults.NotADate, "completeddate")]
    [InlineData("B-5,Completed,,,,,,,", RowFaults.FieldCount, null)]
    [InlineData("B-5,Completed,,,,,,,,,", RowFaults.FieldCount, null)]
    [InlineData("B-5,Completed,,,,,a\"b\"c,,,", RowFaults.Quotes, null)]
    [InlineData("B-5,Completed,,,,,bell\a,,,", RowFaults.ControlCharacter, "description")]
    [InlineData("B-5,Completed,,,,,caf\uFFFD,,,", RowFaults.Encoding, "description")]
    public void What_is_wrong_with_a_row_is_told_with_its_column(string row, string reason, string? column)
    {
        var bad = Assert.IsType<ReadRow.Bad>(Assert.Single(Read(row)));

        Assert.Equal((reason, column, 2L), (bad.Reason, bad.Column, bad.Place.Line));
    }

    [Fact]
    public void The_first_and_the_last_day_that_acts_may_bear_are_days_of_imports_too()
    {
        var row = Good("B-7,Completed,1900-01-01,,2199-12-31,,,,,");

        Assert.Equal(
            (new DateOnly(1900, 1, 1), new DateOnly(2199, 12, 31)),
            (row.Facts.AppliedOn, row.Facts.CompletedOn)
        );
    }

    [Fact]
    public void A_number_longer_than_any_real_one_is_none() =>
        Assert.Equal(
            RowFaults.TooLong,
            Assert.IsType<ReadRow.Bad>(Assert.Single(Read($"{new string('9', 61)},,,,,,,,,"))).Reason
        );

    private SourceRow Good(string row) => Assert.IsType<ReadRow.Good>(Assert.Single(Read(row))).Row;

    private IReadOnlyList<ReadRow> Read(string row)
    {
        using var source = new BldsSource(folder.Permits(row), new RowDigest(new byte[32]));
        return [.. source.Rows().Select(read => read())];
    }
}

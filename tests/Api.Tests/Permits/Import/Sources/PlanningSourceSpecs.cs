using Sijil.Application.Permits.Import.Sources;
using Sijil.Domain.Permits;

namespace Sijil.Api.Tests.Permits.Import.Sources;

/// <summary>One record is made of several tables; what one of them lacks stays unknown.</summary>
public sealed class PlanningSourceSpecs : IDisposable
{
    private readonly SourceFolder folder = new();

    public PlanningSourceSpecs() =>
        folder.Write(
            "planning-application.csv",
            "reference,description,site,received-date,officer-name,withdrawn-date",
            "P-1,Shed,S-1,2022-03-21,officer-1,"
        );

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Alone_it_says_what_it_says()
    {
        var row = Good();

        Assert.Equal(new ImportedFacts(null, null, null, AppliedOn: new(2022, 3, 21)), row.Facts);
        Assert.Equal([ImportedRole.Officer], Assert.Single(row.Parties).Roles);
        Assert.Equal((null, null), (row.SiteJson, row.Details));
        Assert.Empty(row.UnknownCodes);
    }

    [Fact]
    public void Decision_timeline_and_site_come_from_their_tables()
    {
        folder.Write(
            "decision-notice.csv",
            "reference,planning-application,decision,decision-date",
            "D-1,P-1,granted,2022-05-16"
        );
        folder.Write(
            "planning-permission-timeline.csv",
            "reference,planning-application,permission-process-event,event-date",
            "2,P-1,found-valid,2022-04-02",
            "1,P-1,valid-from,2022-04-01"
        );
        folder.Write("site.csv", "reference,address-text,postcode", "S-1,9 Orton Road,M23");
        folder.Write("planning-application-document.csv", "reference,planning-application", "X,P-1", "Y,P-1");

        var row = Good();

        Assert.Equal(
            ("granted", PermitOutcome.Grant, new DateOnly(2022, 5, 16), new DateOnly(2022, 4, 1)),
            (row.Facts.DecisionAsGiven, row.Facts.Decision, row.Facts.DecidedOn, row.Facts.ValidFrom)
        );
        Assert.Equal(["valid-from", "found-valid"], row.Facts.Timeline!.Select(step => step.CodeAsGiven));
        Assert.Equal("""{"address":"9 Orton Road","postcode":"M23"}""", row.SiteJson);
        Assert.Equal("2", row.Details!["documents"]);
        Assert.Equal([new("permission-process-event", "found-valid")], row.UnknownCodes);
    }

    [Theory]
    [InlineData("P-1,split-decision,2022-05-16", "split-decision")]
    [InlineData("P-1,approved,", "approved")]
    public void A_decision_in_no_list_is_kept_as_given_and_reported(string notice, string given)
    {
        folder.Write("decision-notice.csv", "reference,planning-application,decision,decision-date", $"D-1,{notice}");

        var row = Good();

        Assert.Equal((given, null), (row.Facts.DecisionAsGiven, row.Facts.Decision));
        Assert.Equal([new("decision", given)], row.UnknownCodes);
    }

    [Theory]
    [InlineData("application-types", "Nadia Ferhat", RowFaults.NotACode)]
    [InlineData("application-types", "Loft of Mrs. Ferhat", RowFaults.NotACode)]
    public void A_row_whose_columns_are_shifted_is_kept_out(string column, string value, string reason)
    {
        folder.Write("planning-application.csv", $"reference,{column}", $"P-1,{value}");

        var bad = Assert.IsType<ReadRow.Bad>(Assert.Single(Read()));

        Assert.Equal((reason, column), (bad.Reason, bad.Column));
    }

    [Fact]
    public void A_day_of_withdrawal_that_is_something_else_is_told_and_not_stored()
    {
        folder.Write("planning-application.csv", "reference,withdrawn-date", "P-1,2011/0734");

        var row = Good();

        Assert.Equal((null, null), (row.Facts.WithdrawnOn, row.Details));
        Assert.Equal([new("withdrawn-date", "2011/0734")], row.UnknownCodes);
    }

    [Theory]
    [InlineData("2011/0734", null, 1)]
    [InlineData("0001-01-01", null, 1)]
    [InlineData("1900-01-01", "1900-01-01", 0)]
    public void A_day_of_withdrawal_that_no_act_may_bear_is_none(string given, string? read, int reported)
    {
        folder.Write("planning-application.csv", "reference,withdrawn-date", $"P-1,{given}");

        var row = Good();

        Assert.Equal(
            (read, reported),
            (
                row.Facts.WithdrawnOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                row.UnknownCodes.Count
            )
        );
    }

    [Fact]
    public void A_reference_that_is_no_number_keeps_the_record_out()
    {
        folder.Write("planning-application.csv", "reference", "Loft of Mrs. Ferhat");

        var bad = Assert.IsType<ReadRow.Bad>(Assert.Single(Read()));

        Assert.Equal((RowFaults.NotANumber, "reference"), (bad.Reason, bad.Column));
    }

    [Fact]
    public void Of_the_details_only_codes_stand_in_events_and_the_rest_can_be_withdrawn()
    {
        folder.Write(
            "planning-application.csv",
            "reference,planning-authority,development-scale,planning-performance-agreement,linked-applications",
            "P-1,local-authority:HCK,minor,with Mr. Ferhat,2011/0734;2012/2584"
        );
        folder.Write(
            "decision-notice.csv",
            "reference,planning-application,decision,decision-maker,planning-officer-recommendation",
            "D-1,P-1,granted,Nadia Ferhat,Approve as Mrs. Ferhat asks"
        );

        var row = Good();

        Assert.Equal(
            new SortedDictionary<string, string>
            {
                ["development-scale"] = "minor",
                ["planning-authority"] = "local-authority:HCK",
            },
            row.Details
        );
        Assert.Equal(
            """{"decision-maker":"Nadia Ferhat","linked-applications":"2011/0734;2012/2584","planning-officer-recommendation":"Approve as Mrs. Ferhat asks","planning-performance-agreement":"with Mr. Ferhat"}""",
            row.AsGivenJson
        );
    }

    [Theory]
    [InlineData("decision-notice.csv", "decision", "refused because of Mr. Ferhat")]
    [InlineData("planning-permission-timeline.csv", "permission-process-event", "called Nadia")]
    public void No_free_text_stands_in_the_place_of_a_code(string table, string column, string text)
    {
        folder.Write(table, $"reference,planning-application,{column}", $"1,P-1,{text}");

        var bad = Assert.IsType<ReadRow.Bad>(Assert.Single(Read()));

        Assert.Equal((RowFaults.NotACode, column), (bad.Reason, bad.Column));
    }

    [Fact]
    public void Two_notices_keep_the_record_out()
    {
        folder.Write(
            "decision-notice.csv",
            "reference,planning-application,decision,decision-date",
            "D-1,P-1,granted,2022-05-16",
            "D-2,P-1,refused,2022-05-17"
        );

        var bad = Assert.IsType<ReadRow.Bad>(Assert.Single(Read()));

        Assert.Equal(
            (RowFaults.SecondDecision, "decision-notice.csv", 3L),
            (bad.Reason, bad.Place.File, bad.Place.Line)
        );
    }

    [Fact]
    public void A_notice_of_an_application_that_is_not_there_is_bad_and_the_others_are_good()
    {
        folder.Write("decision-notice.csv", "reference,planning-application,decision", "D-1,P-9,granted");

        Assert.Collection(
            Read(),
            row => Assert.IsType<ReadRow.Good>(row),
            row => Assert.Equal(RowFaults.WithoutApplication, Assert.IsType<ReadRow.Bad>(row).Reason)
        );
    }

    [Fact]
    public void A_change_in_a_joined_table_is_a_change_of_the_record()
    {
        var before = Good().RowHash;
        folder.Write("site.csv", "reference,address-text", "S-1,9 Orton Road");

        var after = Good().RowHash;

        Assert.NotEqual(before, after);
        Assert.Equal(after, Good().RowHash);
    }

    private SourceRow Good() => Assert.IsType<ReadRow.Good>(Assert.Single(Read())).Row;

    private IReadOnlyList<ReadRow> Read()
    {
        using var source = new PlanningSource(folder.Path, new RowDigest(new byte[32]));
        return [.. source.Rows().Select(read => read())];
    }
}

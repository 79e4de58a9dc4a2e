using Sijil.Application.Permits.Import;
using Sijil.Application.Permits.Import.Sources;
using Sijil.Domain.Permits;

namespace Sijil.Api.Tests.Permits.Import;

/// <summary>Bad rows are named with their line and why; good ones are in.</summary>
public sealed class BadRowTests(RegisterHost host) : IAsyncLifetime
{
    private readonly ImportOffice office = new(host, "badrows");
    private readonly SourceFolder folder = new();

    public async ValueTask InitializeAsync() => await host.AddMunicipality(office.Municipality);

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Each_is_told_where_it_stands_and_why()
    {
        var report = await office.Permits(
            folder.Permits(
                SourceFolder.Permit("W-1"),
                SourceFolder.Permit(""),
                "W-3,Completed,8 July 2013,,,,,,,",
                "W-4,Completed,too,few",
                SourceFolder.Permit("W-5", "\"two\nlines\""),
                "W-6,Completed,2013-02-30,,,,,,,",
                SourceFolder.Permit("W-7", "bell\a")
            )
        );

        Assert.Equal(new ImportCounts(2, 0, 0, 5), report.Counts);
        Assert.Equal(
            [
                new("permits.csv", 3, RowFaults.Missing, "permitnum"),
                new("permits.csv", 4, RowFaults.NotADate, "applieddate"),
                new("permits.csv", 5, RowFaults.FieldCount, null),
                new BadRow("permits.csv", 8, RowFaults.NotADate, "applieddate"),
                new("permits.csv", 9, RowFaults.ControlCharacter, "description"),
            ],
            report.BadRows
        );
        Assert.False(report.IsClean);
        Assert.Single(await office.Facts("W-1"));
        Assert.Single(await office.Facts("W-5"));
        Assert.Empty(await office.Facts("W-3"));
    }

    /// <summary>Whatever the order in which the two were known: each further run says the same and records nothing.</summary>
    [Fact]
    public async Task A_source_that_says_two_things_of_a_number_is_bad_there_however_often_it_is_read()
    {
        await office.Permits(folder.Permits(SourceFolder.Permit("T-1")));
        var twice = folder.Permits(SourceFolder.Permit("T-1"), SourceFolder.Permit("T-1", "Shed"));

        var first = await office.Permits(twice);
        var second = await office.Permits(twice);
        var third = await office.Permits(twice);

        Assert.Equal(new ImportCounts(0, 1, 1, 0), first.Counts);
        Assert.Equal((new ImportCounts(0, 1, 0, 1), 0L, null), (second.Counts, second.Events, second.BatchId));
        Assert.Equal((second.Counts, 0L), (third.Counts, third.Events));
        Assert.Equal(PermitRejections.ImportNumberTwice.Code, Assert.Single(second.BadRows).Reason);
        Assert.Equal(2, (await office.Facts("T-1")).Count);
    }

    [Fact]
    public async Task A_row_that_stands_there_twice_is_taken_once()
    {
        var same = folder.Permits(SourceFolder.Permit("S-1"), SourceFolder.Permit("S-1"));

        Assert.Equal(new ImportCounts(1, 1, 0, 0), (await office.Permits(same)).Counts);
        Assert.Equal(new ImportCounts(0, 2, 0, 0), (await office.Permits(same)).Counts);
        Assert.Single(await office.Facts("S-1"));
    }

    [Fact]
    public async Task The_longest_history_fits_into_the_log()
    {
        var code = new string('e', 40);
        folder.Write("planning-application.csv", "reference,description", "L-1,Shed");
        folder.Write(
            "planning-permission-timeline.csv",
            [
                "reference,planning-application,permission-process-event,event-date",
                .. Enumerable.Range(1, 200).Select(step => $"{step},L-1,{code},2022-04-01"),
            ]
        );

        Assert.Equal(new ImportCounts(1, 0, 0, 0), (await office.Planning(folder.Path)).Counts);
    }

    [Fact]
    public async Task A_number_of_another_format_is_taken()
    {
        await office.Permits(folder.Permits(SourceFolder.Permit("N-1")));
        folder.Write("planning-application.csv", "reference,description", "N-1,Shed", "N-2,Shed");

        var report = await office.Planning(folder.Path);

        Assert.Equal(new ImportCounts(1, 0, 0, 1), report.Counts);
        Assert.Equal(
            new BadRow("planning-application.csv", 2, PermitRejections.ImportNumberTaken.Code, null),
            Assert.Single(report.BadRows)
        );
    }

    [Fact]
    public async Task What_was_read_before_a_quotation_mark_that_is_never_closed_is_in()
    {
        var broken = folder.Permits(SourceFolder.Permit("Q-1"), SourceFolder.Permit("Q-2", "\"never closed"));

        await Assert.ThrowsAsync<ImportSourceException>(() => office.Permits(broken));

        Assert.Single(await office.Facts("Q-1"));
        Assert.Empty(await office.Facts("Q-2"));
    }
}

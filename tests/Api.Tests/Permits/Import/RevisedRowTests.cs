using Sijil.Domain.Permits;

namespace Sijil.Api.Tests.Permits.Import;

/// <summary>What is known is revised where its row has changed, and only there.</summary>
public sealed class RevisedRowTests(RegisterHost host) : IAsyncLifetime
{
    private readonly ImportOffice office = new(host, "revised");
    private readonly SourceFolder folder = new();

    public async ValueTask InitializeAsync() => await host.AddMunicipality(office.Municipality);

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_changed_row_is_revised_and_its_neighbour_is_not()
    {
        await office.Permits(folder.Permits(SourceFolder.Permit("R-1"), SourceFolder.Permit("R-2")));

        var report = await office.Permits(
            folder.Permits(SourceFolder.Permit("R-1", "Garage and shed"), SourceFolder.Permit("R-2"))
        );

        Assert.Equal(new ImportCounts(0, 1, 1, 0), report.Counts);
        Assert.Equal(
            [("permits.record-imported@1", 1L), ("permits.imported-record-revised@1", 2L)],
            (await office.Facts("R-1")).Select(fact => (fact.Kind, fact.Version))
        );
        Assert.Single(await office.Facts("R-2"));
        Assert.Equal([2L], await office.Rows(VersionOf("R-1"), row => row.GetInt64(0)));
    }

    [Fact]
    public async Task A_column_that_is_not_taken_over_counts_too()
    {
        await office.Permits(folder.Write("a.csv", "permitnum,statuscurrent,remark", "C-1,Completed,first"));

        var report = await office.Permits(
            folder.Write("b.csv", "permitnum,statuscurrent,remark", "C-1,Completed,second")
        );

        Assert.Equal(new ImportCounts(0, 0, 1, 0), report.Counts);
    }

    [Fact]
    public async Task Other_quotes_and_another_order_of_columns_change_nothing()
    {
        await office.Permits(folder.Write("a.csv", "permitnum,statuscurrent,description", "O-1,Completed,Shed"));

        var report = await office.Permits(
            folder.Write("b.csv", "description,PermitNum,empty,statuscurrent", "\"Shed\",\"O-1\",,Completed")
        );

        Assert.Equal((new ImportCounts(0, 1, 0, 0), null), (report.Counts, report.BatchId));
    }

    /// <summary>An old export that comes back is another statement, not the same one again.</summary>
    [Fact]
    public async Task A_row_that_changes_back_is_revised_back()
    {
        await office.Permits(folder.Permits(SourceFolder.Permit("B-1")));
        await office.Permits(folder.Permits(SourceFolder.Permit("B-1", "Shed")));

        var report = await office.Permits(folder.Permits(SourceFolder.Permit("B-1")));

        Assert.Equal(new ImportCounts(0, 0, 1, 0), report.Counts);
        Assert.Equal(3, (await office.Facts("B-1"))[^1].Version);
    }

    private string VersionOf(string number) =>
        $"select version from events.mt_streams where tenant_id = '{office.Municipality}' and id = '{ImportedRecordId.Of(ImportFormat.Blds, number).Value}'";
}

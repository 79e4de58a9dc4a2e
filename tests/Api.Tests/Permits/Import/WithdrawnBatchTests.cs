using Sijil.Application.Permits.Import;
using Sijil.Domain.Permits;

namespace Sijil.Api.Tests.Permits.Import;

/// <summary>A batch is taken back as events; what was recorded stays.</summary>
public sealed class WithdrawnBatchTests(RegisterHost host) : IAsyncLifetime
{
    private const string Imported = "permits.record-imported@1";
    private const string Revised = "permits.imported-record-revised@1";
    private const string Withdrawn = "permits.imported-record-withdrawn@1";

    private readonly ImportOffice office = new(host, "takenback");
    private readonly SourceFolder folder = new();

    public async ValueTask InitializeAsync() => await host.AddMunicipality(office.Municipality);

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Every_record_of_it_is_withdrawn_once()
    {
        var batch = (await office.Permits(SharedData.Permits)).BatchId!.Value;

        var withdrawn = await office.Withdraw(batch);
        var again = await office.Withdraw(batch);

        Assert.Equal((1_000L, 0L), (withdrawn, again));
        var facts = (await office.Facts()).Where(fact => IsOf(fact, batch)).ToArray();
        Assert.Equal(1_000, facts.Count(fact => (fact.Kind, fact.Version) == (Imported, 1)));
        Assert.Equal(1_000, facts.Count(fact => (fact.Kind, fact.Version) == (Withdrawn, 2)));
        Assert.Contains(
            await office.Batches(),
            fact => fact.Kind == "permits.import-batch-withdrawn@1" && IsOf(fact, batch)
        );
    }

    [Fact]
    public async Task What_an_earlier_batch_said_counts_again()
    {
        await office.Permits(folder.Permits(SourceFolder.Permit("E-1")));
        var second = await office.Permits(
            folder.Permits(SourceFolder.Permit("E-1", "Shed"), SourceFolder.Permit("E-2"))
        );

        Assert.Equal(2, await office.Withdraw(second.BatchId!.Value));

        var facts = await office.Facts("E-1");
        Assert.Equal([Imported, Revised, Withdrawn, Imported], facts.Select(fact => fact.Kind));
        Assert.Equal([1L, 2, 3, 4], facts.Select(fact => fact.Version));
        Assert.Equal(RowHash(facts[0]), RowHash(facts[3]));
        Assert.Equal([Imported, Withdrawn], (await office.Facts("E-2")).Select(fact => fact.Kind));
    }

    [Fact]
    public async Task Afterwards_the_same_source_is_taken_over_anew()
    {
        var source = folder.Permits(SourceFolder.Permit("A-1"));
        var first = (await office.Permits(source)).BatchId!.Value;
        await office.Withdraw(first);

        var second = await office.Permits(source);

        Assert.Equal(new ImportCounts(1, 0, 0, 0), second.Counts);
        Assert.NotEqual(first, second.BatchId);
        Assert.Equal([Imported, Withdrawn, Imported], (await office.Facts("A-1")).Select(fact => fact.Kind));
    }

    [Fact]
    public async Task A_batch_that_is_not_there_is_refused()
    {
        var fault = await Assert.ThrowsAsync<ImportRefusedException>(() =>
            office.Withdraw(ImportBatchId.Of(ImportFormat.Blds, "nothing", 1))
        );

        Assert.Equal(PermitRejections.ImportBatchNotFound, fault.Reason);
    }

    private static bool IsOf(RecordedFact fact, ImportBatchId batch) =>
        fact.Data.GetProperty("batchId").GetGuid() == batch.Value;

    private static string? RowHash(RecordedFact fact) => fact.Data.GetProperty("rowHash").GetString();
}

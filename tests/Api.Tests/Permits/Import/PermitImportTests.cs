using Sijil.Application.Permits.Import;
using Sijil.Application.Permits.Import.Sources;
using Sijil.Domain.Permits;

namespace Sijil.Api.Tests.Permits.Import;

/// <summary>The thousand permits, taken over twice.</summary>
public sealed class PermitImportTests(RegisterHost host) : IAsyncLifetime
{
    private readonly ImportOffice office = new(host, "imports");

    public async ValueTask InitializeAsync() => await host.AddMunicipality(office.Municipality);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Every_row_is_a_fact_once_and_what_the_source_does_not_say_stays_unknown()
    {
        var counted = new ImportOffice(host, "counted");
        await host.AddMunicipality(counted.Municipality);

        var first = await counted.Permits(SharedData.Permits);
        var again = await counted.Permits(SharedData.Permits);

        Assert.Equal(new ImportCounts(1_000, 0, 0, 0), first.Counts);
        Assert.Equal((1_000L, 1_000L, 0L), (first.Rows, first.Events, first.ResumedAfter));
        Assert.Equal(
            [new(Column: "statuscurrent", Code: "File Closed", 1), new("statuscurrent", "New", 1)],
            first.UnknownCodes
        );
        Assert.Equal(new ImportCounts(0, 1_000, 0, 0), again.Counts);
        Assert.Equal((null, 0L), (again.BatchId, again.Events));
        Assert.Equal(first.UnknownCodes, again.UnknownCodes);

        var facts = await counted.Facts();
        Assert.Equal(1_000, facts.Select(fact => fact.Stream).Distinct().Count());
        Assert.All(facts, fact => Assert.Equal(("permits.record-imported@1", 1L), (fact.Kind, fact.Version)));
        Assert.All(facts, fact => Assert.Equal(first.BatchId!.Value.Value, fact.Data.GetProperty("batchId").GetGuid()));
        Assert.All(facts, fact => Assert.Equal(43, fact.Data.GetProperty("rowHash").GetString()!.Length));
        Assert.Equal(
            ["permits.import-batch-begun@1", "permits.import-batch-completed@1"],
            (await counted.Batches()).Select(fact => fact.Kind)
        );
        Assert.Equal(0, await counted.Count("documents.mt_doc_importprogress", "tenant_id"));
    }

    [Fact]
    public async Task A_refusal_is_completed_and_was_never_issued()
    {
        await office.Permits(SharedData.Permits);

        var refused = (await office.Facts())
            .Select(fact => fact.Data.GetProperty("facts"))
            .Where(facts => facts.TryGetProperty("statusAsGiven", out var status) && status.GetString() is "Refused")
            .ToArray();

        Assert.NotEmpty(refused);
        Assert.All(refused, facts => Assert.False(facts.TryGetProperty("issuedOn", out _)));
        Assert.Contains(refused, facts => facts.TryGetProperty("completedOn", out _));
    }

    [Fact]
    public async Task Without_its_file_or_its_columns_nothing_begins()
    {
        using var folder = new SourceFolder();
        var wrong = folder.Write("wrong.csv", "number,state", "1,Completed");
        var before = await office.Batches();

        await Assert.ThrowsAsync<ImportSourceException>(() => office.Permits(Path.Combine(folder.Path, "none.csv")));
        await Assert.ThrowsAsync<ImportSourceException>(() => office.Permits(wrong));
        await Assert.ThrowsAsync<ImportSourceException>(() => office.Planning(folder.Path));

        Assert.Equal(before.Count, (await office.Batches()).Count);
    }

    [Fact]
    public async Task A_municipality_that_is_not_there_is_named()
    {
        var nowhere = new ImportOffice(host, "nowhere");

        var fault = await Assert.ThrowsAsync<UnknownMunicipalityException>(() => nowhere.Permits(SharedData.Permits));

        Assert.Contains("nowhere", fault.Message, StringComparison.Ordinal);
    }
}

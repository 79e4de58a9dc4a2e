using Sijil.Domain.Permits;

namespace Sijil.Api.Tests.Permits.Import;

/// <summary>The twenty-one planning applications, taken over twice.</summary>
public sealed class PlanningImportTests(RegisterHost host) : IAsyncLifetime
{
    private readonly ImportOffice office = new(host, "planning");

    public async ValueTask InitializeAsync() => await host.AddMunicipality(office.Municipality);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Every_application_is_a_fact_once_joined_from_its_tables()
    {
        var first = await office.Planning(SharedData.Planning);
        var again = await office.Planning(SharedData.Planning);

        Assert.Equal(new ImportCounts(21, 0, 0, 0), first.Counts);
        Assert.Contains(new("permission-process-event", "found-valid", 1), first.UnknownCodes);
        Assert.Contains(new("permission-process-event", "application-received", 1), first.UnknownCodes);
        Assert.Equal(new ImportCounts(0, 21, 0, 0), again.Counts);
        Assert.Null(again.BatchId);

        var facts = await office.Facts();
        Assert.Equal(21, facts.Count);
        Assert.Equal(20, facts.Count(fact => fact.Data.GetProperty("facts").TryGetProperty("decisionAsGiven", out _)));
        Assert.Equal(
            55,
            facts.Sum(fact =>
                fact.Data.GetProperty("facts").TryGetProperty("timeline", out var steps) ? steps.GetArrayLength() : 0
            )
        );
    }
}

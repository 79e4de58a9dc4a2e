using Marten;
using Sijil.Projections.Permits;
using Sijil.Projections.Rebuilding;

namespace Sijil.Api.Tests.Permits.Import;

/// <summary>Both files of real data, as everyone sees them.</summary>
public sealed class ImportedRegisterTests(RegisterHost host) : IAsyncLifetime
{
    private readonly ImportOffice office = new(host, "imported");

    public async ValueTask InitializeAsync() => await host.AddMunicipality(office.Municipality);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_public_register_shows_all_that_was_taken_over_until_it_is_withdrawn()
    {
        await office.Permits(SharedData.Permits);
        var planning = await office.Planning(SharedData.Planning);
        await Eventually.Is("everything is shown", Entries, entries => entries == 1_021);

        var comparison = await new Comparison(host.Service<IDocumentStore>()).Of(
            office.Municipality,
            TestContext.Current.CancellationToken
        );
        Assert.All(comparison, report => Assert.True(report.IsClean, string.Join(' ', report.Differences)));

        await office.Withdraw(planning.BatchId!.Value);
        await Eventually.Is("the withdrawn entries are gone", Entries, entries => entries == 1_000);
    }

    private async Task<long> Entries()
    {
        await using var session = host.Service<IDocumentStore>().QuerySession(office.Municipality);
        return (await new PermitStatisticsReader(session).Read(TestContext.Current.CancellationToken)).Total.Entries;
    }
}

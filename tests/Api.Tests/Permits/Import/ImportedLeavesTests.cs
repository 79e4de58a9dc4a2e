using Sijil.Api.Tests.Ledger;
using Sijil.Domain.Ledger;

namespace Sijil.Api.Tests.Permits.Import;

/// <summary>Every event of an import has a leaf, and it says no more than anyone may read.</summary>
public sealed class ImportedLeavesTests(RegisterHost host) : IAsyncLifetime
{
    private readonly ImportOffice office = new(host, "leaves");
    private readonly SourceFolder folder = new();

    public async ValueTask InitializeAsync() => await host.AddMunicipality(office.Municipality);

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Records_revisions_withdrawals_and_batches_can_all_be_logged()
    {
        await office.Permits(SharedData.Permits);
        await office.Planning(SharedData.Planning);
        await office.Permits(folder.Permits(SourceFolder.Permit("L-1")));
        var revising = await office.Permits(folder.Permits(SourceFolder.Permit("L-1", "Shed")));
        await office.Withdraw(revising.BatchId!.Value);

        var leaves = await host.Leaves(office.Municipality);

        Assert.All(leaves, leaf => Assert.InRange(leaf.GetRawText().Length, 1, Leaf.SizeLimit));
        var kinds = leaves.CountBy(leaf => leaf.GetProperty("kind").GetString()!).ToDictionary();
        Assert.Equal(1_023, kinds["permits.record-imported"]);
        Assert.Equal(1, kinds["permits.imported-record-revised"]);
        Assert.Equal(1, kinds["permits.imported-record-withdrawn"]);
        Assert.Equal(4, kinds["permits.import-batch-begun"]);
        Assert.Equal(1, kinds["permits.import-batch-withdrawn"]);
    }
}

using Sijil.Application.Ledger;

namespace Sijil.Api.Tests.Ledger;

/// <summary>A published text that is gone without a withdrawal is not passed over in silence.</summary>
public sealed class KeptBackAddressTests(RegisterHost host) : IAsyncLifetime
{
    private const string Municipality = "kept-back";

    private readonly LookedUpAddresses addresses = new(host, Municipality);

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Municipality);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_host_signs_no_index_from_which_an_address_is_missing()
    {
        const string site = "18 rue des Micocouliers";
        await addresses.Publish(site, "kept-back");
        var answer = await addresses.Found(site, 1);

        Assert.Equal(1, await addresses.Remove(site));

        var refused = await Assert.ThrowsAsync<LogRefusedException>(() => addresses.Find(site, addresses.Another));
        Assert.Contains($"Entry {answer.Indices[0]} ", refused.Message, StringComparison.Ordinal);
    }
}

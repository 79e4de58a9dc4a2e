using System.Net;
using Marten;
using Sijil.Api.Tests.Permits;
using Sijil.Projections;
using Sijil.Projections.DataRights.Grants;
using Sijil.Projections.Rebuilding;

namespace Sijil.Api.Tests.DataRights.Grants;

/// <summary>The views of bodies, datasets, requests, grants and openings say what the events say, byte for byte.</summary>
public sealed class RebuiltViewsTests(RegisterHost host) : IAsyncLifetime
{
    private const string Municipality = "rebuilt-access";

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Municipality);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task What_is_in_use_is_what_a_rebuild_makes()
    {
        var exchange = await new Exchange(host, Municipality).Registered();
        await new Office(host, Municipality, Exchange.OwnerUnit).Submitted();
        var grant = await exchange.Granted();
        (await exchange.Records("contact")).Expect(HttpStatusCode.OK);
        (await exchange.Revoke(grant)).Expect(HttpStatusCode.OK);
        await exchange.Reviewed();

        var comparison = new Comparison(host.Service<IDocumentStore>());
        foreach (
            var (name, documents) in new[]
            {
                (nameof(RegisteredBodyEntry), 1),
                (nameof(DatasetEntry), 1),
                (nameof(AccessRequestEntry), 2),
                (nameof(GrantEntry), 1),
                (nameof(DisclosureEntry), 1),
            }
        )
        {
            var model = ReadModels.All.Single(model => model.Name == name);
            var report = await comparison.Of(model, Municipality, TestContext.Current.CancellationToken);

            Assert.Equal(documents, report.Documents);
            Assert.True(report.IsClean, $"{name}: {string.Join(' ', report.Differences)}");
        }
    }
}

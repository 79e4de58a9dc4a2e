using System.Net;
using Sijil.Api.Tests.Permits;
using Sijil.Domain.Governance.Residents;

namespace Sijil.Api.Tests.Governance.Residents;

/// <summary>A municipality lays down its areas.</summary>
public sealed class AreasTests(RegisterHost host) : IAsyncLifetime
{
    private const string Path = "/api/governance/areas";

    private static readonly object East = new
    {
        code = "east",
        name = new
        {
            ar = "الشرق",
            fr = "Est",
            en = "East",
        },
    };

    private readonly Office office = new(host, "residents");

    public async ValueTask InitializeAsync() => await host.AddMunicipality(office.Municipality);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task An_administrator_adds_an_area_and_leaves_none_out()
    {
        var before = (await office.Administrator.Read(Path)).Expect(HttpStatusCode.OK);
        object[] known = [.. before["areas"].EnumerateArray().Select(area => (object)area)];

        (await office.Administrator.Change(Path, new { areas = new[] { East } }, before.Version)).Expect(
            HttpStatusCode.Conflict,
            ResidentsRejections.AreaLeftOut.Code
        );
        (await office.Administrator.Change(Path, new { areas = (object[])[.. known, East] }, before.Version)).Expect(
            HttpStatusCode.OK
        );

        var after = await office.Clerk.Read(Path);
        Assert.Equal(
            ["centre", "north", "south", "harbour", "east"],
            after["areas"].EnumerateArray().Select(area => area.GetProperty("code").GetString())
        );
    }

    [Fact]
    public async Task Nobody_else_does() =>
        (await office.Clerk.Change(Path, new { areas = new[] { East } }, 1)).Expect(HttpStatusCode.Forbidden);
}

using System.Net;
using Sijil.Application;

namespace Sijil.Api.Tests.Permits;

/// <summary>The rules that applications are pinned to, as everyone who hands one in can read them.</summary>
public sealed class PermitTypeTests(RegisterHost host) : IAsyncLifetime
{
    private const string Municipality = "types";

    private readonly HttpClient citizen = host.Client(Municipality, Roles.Citizen, "citizen");

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Municipality);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Every_municipality_begins_with_one()
    {
        var types = (await citizen.Read("/api/permits/types")).Expect(HttpStatusCode.OK);

        var type = Assert.Single(types["items"].EnumerateArray());
        Assert.Equal("building-permit", type.GetProperty("code").GetString());
        Assert.Equal("Permis de construire", type.GetProperty("name").GetProperty("fr").GetString());
    }

    [Fact]
    public async Task It_shows_the_rules_of_each_version()
    {
        var type = (await citizen.Read("/api/permits/types/building-permit")).Expect(HttpStatusCode.OK);

        Assert.Equal("\"1\"", type.ETag);
        var version = Assert.Single(type["versions"].EnumerateArray());
        Assert.Equal(1, version.GetProperty("version").GetInt32());
        Assert.Equal(
            "months",
            version.GetProperty("rules").GetProperty("decisionTerm").GetProperty("unit").GetString()
        );
    }

    [Fact]
    public async Task One_that_was_never_published_does_not_exist() =>
        (await citizen.Read("/api/permits/types/castle")).Expect(HttpStatusCode.NotFound, "request.not-found");
}

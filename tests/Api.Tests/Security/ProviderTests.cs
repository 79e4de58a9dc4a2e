using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Sijil.Api.Security;
using Sijil.Api.Tests.Http;
using Sijil.Api.Tests.Permits;
using Sijil.Application;

namespace Sijil.Api.Tests.Security;

public sealed class ProviderTests
{
    [Fact]
    public async Task A_new_key_of_the_provider_is_learnt_and_the_local_issuer_is_not_believed()
    {
        await using var provider = await FakeProvider.Start();
        await using var layer = await HttpLayer.Start(
            routes => routes.MapGet("/api/probe", () => "in").RequireRole(Roles.Clerk),
            Environments.Development,
            ("Authentication:Authority", provider.Authority),
            ("Authentication:Audience", "sijil")
        );
        Assert.Equal(HttpStatusCode.OK, await Status(layer, provider.Token()));

        provider.Rotate("second");

        // The first token under a new key makes the host ask for the keys again; a later one is believed.
        await Eventually.Is(
            "a token under the new key is believed",
            () => Status(layer, provider.Token()),
            status => status == HttpStatusCode.OK
        );
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(layer, Forged.Token()));
    }

    private static async Task<HttpStatusCode> Status(HttpLayer layer, string token) =>
        (await layer.With(token).Read("/api/probe")).Status;
}

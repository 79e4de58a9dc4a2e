using System.Net;
using Microsoft.Extensions.Hosting;
using Sijil.Api.Hosting;
using Sijil.Api.Security;
using Sijil.Api.Tests.Http;
using Sijil.Api.Tests.Permits;

namespace Sijil.Api.Tests.Security;

/// <summary>Nobody serves a municipality with the keys of a developer's machine.</summary>
public sealed class StartTests
{
    private static readonly (string, string) Provider = ("Authentication:Authority", "https://identity.invalid");
    private static readonly (string, string) Audience = ("Authentication:Audience", "sijil");

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Without_a_provider_nothing_but_Development_starts(string environment)
    {
        var refusal = await Assert.ThrowsAsync<StartRefusedException>(() => HttpLayer.Start(_ => { }, environment));

        Assert.Contains("Authentication:Authority", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_local_issuer_is_no_provider() =>
        await Assert.ThrowsAsync<StartRefusedException>(() =>
            HttpLayer.Start(
                _ => { },
                Environments.Production,
                ("Authentication:Authority", TokenIssuer.Local),
                Audience
            )
        );

    [Fact]
    public async Task A_provider_without_an_audience_is_refused_everywhere() =>
        await Assert.ThrowsAsync<StartRefusedException>(() =>
            HttpLayer.Start(_ => { }, Environments.Development, Provider)
        );

    [Fact]
    public async Task With_a_provider_the_local_issuer_makes_no_tokens()
    {
        await using var layer = await HttpLayer.Start(_ => { }, Environments.Production, Provider, Audience);

        Assert.Throws<StartRefusedException>(() => layer.SignedIn("clerk"));
    }

    [Fact]
    public async Task In_production_browsers_are_told_to_stay_with_TLS_and_the_document_is_not_public()
    {
        await using var layer = await HttpLayer.Start(_ => { }, Environments.Production, Provider, Audience);

        var answer = await layer.Anonymous.Read("/openapi/v1.json");

        answer.Expect(HttpStatusCode.Unauthorized);
        Assert.Contains(
            "max-age=31536000",
            answer.Message.Headers.GetValues("Strict-Transport-Security").Single(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_signing_key_is_for_its_owner_alone()
    {
        await using var layer = await HttpLayer.Start(_ => { });
        layer.SignedIn("clerk").Dispose();

        if (!OperatingSystem.IsWindows())
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite,
                File.GetUnixFileMode(Path.Combine(HttpLayer.Root, ".data", "token-signing.pem"))
            );
    }
}

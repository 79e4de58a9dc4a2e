using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sijil.Api.Hosting;
using Sijil.Application.DataRights;

namespace Sijil.Api.Tests.Hosting;

/// <summary>Production refuses what is made for development, and says why.</summary>
public sealed class ProductionTests(RegisterHost host)
{
    private const string DevelopmentKey = "ZGV2ZWxvcG1lbnQhAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private const string OwnKey = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    [Fact]
    public async Task The_embedded_database_is_refused()
    {
        var refusal = await Assert.ThrowsAsync<StartRefusedException>(() => Build([]));

        Assert.Contains("ConnectionStrings:Sijil", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_made_for_development_is_refused()
    {
        await using var application = await Build(Named(("KeyEncryption:demo:1", DevelopmentKey)));

        var refusal = Assert.Throws<StartRefusedException>(() =>
            application.Services.GetRequiredService<IKeyWrapping>()
        );

        Assert.Contains("made for development", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_of_its_own_is_taken()
    {
        await using var application = await Build(Named(("KeyEncryption:demo:1", OwnKey)));
        var wrapping = application.Services.GetRequiredService<IKeyWrapping>();

        var wrapped = await wrapping.Wrap("demo", "purpose", [1, 2, 3], TestContext.Current.CancellationToken);

        Assert.Equal(
            [1, 2, 3],
            await wrapping.Unwrap("demo", "purpose", wrapped, TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task A_key_that_is_no_key_is_refused()
    {
        await using var application = await Build(Named(("KeyEncryption:demo:1", "c2hvcnQ=")));

        Assert.Throws<StartRefusedException>(() => application.Services.GetRequiredService<IKeyWrapping>());
    }

    [Fact]
    public async Task The_local_token_issuer_is_refused()
    {
        await using var application = await Build(Named(("KeyEncryption:demo:1", OwnKey)));

        var refusal = await Assert.ThrowsAnyAsync<Exception>(() =>
            application.StartAsync(TestContext.Current.CancellationToken)
        );

        Assert.Contains("Authentication:Authority", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serving_never_asks_for_the_owner()
    {
        await using var application = await Build(Named());

        Assert.Null(application.Services.GetRequiredService<RegisterDatabase>().Owner);
    }

    private Dictionary<string, string?> Named(params (string Key, string Value)[] more) =>
        new(more.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)))
        {
            ["ConnectionStrings:Sijil"] = host.Database.Application,
        };

    private static Task<WebApplication> Build(Dictionary<string, string?> configuration) =>
        RegisterApplication.Build(
            [],
            DatabaseUse.Serve,
            builder =>
            {
                configuration["Urls"] = "http://127.0.0.1:0";
                builder.Configuration.AddInMemoryCollection(configuration);
            },
            Environments.Production
        );
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Sijil.Api.Hosting;
using Sijil.Api.Keys;
using Sijil.Api.Ledger;

namespace Sijil.Api.Tests.Hosting;

/// <summary>How the logs of an installation are named, signed and kept, and what is refused at the start.</summary>
public sealed class LogSettingsTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory().FullName;

    private string KeyFile => Path.Combine(root, "log.pem");

    [Fact]
    public async Task A_log_is_named_after_where_it_is_served_and_its_municipality()
    {
        await LogKeyFile.MakeAt(KeyFile, TestContext.Current.CancellationToken);

        var keys = Keys(Environments.Development, ("Ledger:Keys:oran", KeyFile), ("Ledger:Origin", "a.example/log"));

        Assert.Equal("a.example/log/oran", Assert.Single(keys.All("oran")).Key.Name);
        Assert.Empty(keys.All("setif"));
    }

    [Fact]
    public async Task The_key_that_a_log_is_to_be_handed_over_to_comes_after_its_own()
    {
        var next = Path.Combine(root, "next.pem");
        await LogKeyFile.MakeAt(KeyFile, TestContext.Current.CancellationToken);
        await LogKeyFile.MakeAt(next, TestContext.Current.CancellationToken);

        var own = Keys(Environments.Development, ("Ledger:Keys:oran", KeyFile)).All("oran");
        var both = Keys(Environments.Development, ("Ledger:Keys:oran", KeyFile), ("Ledger:NextKeys:oran", next))
            .All("oran");

        Assert.Equal(own[0].Key, both[0].Key);
        Assert.NotEqual(own[0].Key, both[1].Key);
    }

    [Fact]
    public void A_key_that_is_to_follow_none_is_refused()
    {
        var refusal = Assert.Throws<StartRefusedException>(() =>
            Keys(Environments.Development, ("Ledger:NextKeys:oran", KeyFile))
        );

        Assert.Contains("there is no Ledger:Keys:oran", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Development_makes_each_key_once()
    {
        var development = new DevelopmentLogKeys(Settings(), Environment(Environments.Development));
        var keys = new ConfiguredLogKeys(Settings(), Environment(Environments.Development), development);
        Assert.Empty(keys.All("demo"));

        for (var time = 0; time < 2; time++)
        {
            await development.MakeFor("demo", TestContext.Current.CancellationToken);
            await development.MakeNext("demo", 1, TestContext.Current.CancellationToken);
        }

        Assert.Equal(2, keys.All("demo").Select(signer => signer.Key).Distinct().Count());
    }

    [Fact]
    public async Task Production_refuses_a_key_made_for_development()
    {
        await LogKeyFile.MakeAt(KeyFile, TestContext.Current.CancellationToken);

        var refusal = Assert.Throws<StartRefusedException>(() =>
            Keys(Environments.Production, ("Ledger:Keys:oran", KeyFile), ("Ledger:Origin", "a.example/log"))
        );

        Assert.Contains("made for development", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Production_is_told_where_logs_are_served()
    {
        var refusal = Assert.Throws<StartRefusedException>(() =>
            Keys(Environments.Production, ("Ledger:Keys:oran", KeyFile))
        );

        Assert.Contains("Ledger:Origin", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_key_is_refused()
    {
        File.WriteAllText(KeyFile, "no key");

        var refusal = Assert.Throws<StartRefusedException>(() =>
            Keys(Environments.Development, ("Ledger:Keys:oran", KeyFile))
        );

        Assert.Contains(KeyFile, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Production_is_told_where_signed_logs_are_kept()
    {
        var refusal = Assert.Throws<StartRefusedException>(() =>
            new LogFolders(Settings(("Ledger:Keys:oran", KeyFile)), Environment(Environments.Production))
        );

        Assert.Contains("Ledger:Folder", refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private ConfiguredLogKeys Keys(string environment, params (string Key, string Value)[] settings) =>
        new(Settings(settings), Environment(environment));

    private HostingEnvironment Environment(string name) => new() { EnvironmentName = name, ContentRootPath = root };

    private static IConfigurationRoot Settings(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build();
}

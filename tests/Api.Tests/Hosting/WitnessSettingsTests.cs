using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Sijil.Api.Hosting;
using Sijil.Api.Keys;
using Sijil.Api.Ledger.Witnessing;
using Sijil.Api.Tests.Ledger.Witnessing;
using Sijil.Application.Ledger.Witnessing;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Api.Tests.Hosting;

/// <summary>Who an installation is as a witness and whom it asks, and what is refused at the start.</summary>
public sealed class WitnessSettingsTests : IDisposable
{
    private static readonly string Log = $"{AWatchedLog.Key("a.example/log", 1, SignatureType.Ed25519).Key}";
    private static readonly string Other = $"{AWatchedLog.Key("b.example/witness", 2, SignatureType.Cosignature).Key}";

    private readonly string root = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public void Without_a_key_it_is_no_witness() => Assert.Null(Witness(Environments.Production).Signer);

    [Fact]
    public async Task Development_makes_a_key_once()
    {
        await Development(Environments.Development).Make(TestContext.Current.CancellationToken);
        var made = Witness(Environments.Development).Signer!.Key;
        await Development(Environments.Development).Make(TestContext.Current.CancellationToken);

        Assert.Equal("localhost/witness", made.Name);
        Assert.Equal(made, Witness(Environments.Development, ("Witness:Logs:0", Log)).Signer!.Key);
    }

    [Fact]
    public async Task Production_refuses_a_key_made_for_development()
    {
        await Development(Environments.Development).Make(TestContext.Current.CancellationToken);

        Refused("made for development", Environments.Production, ("Witness:Key", Made), ("Witness:Name", "a.example"));
    }

    [Fact]
    public async Task A_key_that_signs_a_log_witnesses_nothing()
    {
        await Development(Environments.Development).Make(TestContext.Current.CancellationToken);

        Refused("a key of its own", Environments.Development, ("Ledger:Keys:town", Made));
    }

    [Fact]
    public void Logs_without_a_key_are_refused() =>
        Refused("no Witness:Key", Environments.Production, ("Witness:Logs:0", Log));

    [Theory]
    [InlineData("a.example/log")]
    [InlineData("a.example/log+00000000+AaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaA")]
    public void What_is_no_key_of_a_log_is_refused(string text) =>
        Refused("Witness:Logs", Environments.Development, ("Witness:Logs:0", text));

    [Fact]
    public void A_witness_watches_no_witness() =>
        Refused("the key of a witness", Environments.Development, ("Witness:Logs:0", Other));

    [Fact]
    public void Without_a_policy_nobody_is_asked() => Assert.Null(Policy("").Policy);

    [Fact]
    public void A_policy_is_read_from_its_file() =>
        Assert.Single(Policy($"witness b {Other} https://b.example/witness\nquorum b\n").Policy!.Witnesses);

    [Theory]
    [InlineData("quorum b\n")]
    [InlineData("witness b {0} b.example\nquorum b\n")]
    [InlineData("witness b {0} ftp://b.example\nquorum b\n")]
    public void What_is_no_policy_is_refused(string policy) =>
        Assert.Throws<StartRefusedException>(() => Policy(policy.Replace("{0}", Other, StringComparison.Ordinal)));

    [Fact]
    public void A_policy_that_is_not_there_is_refused() =>
        Assert.Throws<StartRefusedException>(() =>
            ConfiguredWitnessPolicy.Read(Configuration(("Ledger:Policy", Path.Combine(root, "none"))))
        );

    public void Dispose() => Directory.Delete(root, recursive: true);

    private string Made => Directory.GetFiles(root, "*.pem", SearchOption.AllDirectories).Single();

    private void Refused(string reason, string environment, params (string Key, string Value)[] settings) =>
        Assert.Contains(
            reason,
            Assert.Throws<StartRefusedException>(() => Witness(environment, settings)).Message,
            StringComparison.Ordinal
        );

    private WitnessIdentity Witness(string environment, params (string Key, string Value)[] settings)
    {
        var configuration = Configuration(settings);
        var surroundings = new HostingEnvironment { EnvironmentName = environment };
        return new ConfiguredWitness(
            configuration,
            surroundings,
            new ConfiguredLogKeys(configuration, surroundings),
            environment == Environments.Production ? null : Development(environment)
        ).Read();
    }

    private DevelopmentWitnessKey Development(string environment) =>
        new(Configuration(), new HostingEnvironment { EnvironmentName = environment });

    private WitnessPolicy Policy(string policy)
    {
        var file = Path.Combine(root, "policy");
        File.WriteAllText(file, policy);
        return ConfiguredWitnessPolicy.Read(
            policy.Length == 0 ? Configuration() : Configuration(("Ledger:Policy", file))
        );
    }

    private IConfiguration Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings
                    .Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))
                    .Append(new("Data:Root", root))
            )
            .Build();
}

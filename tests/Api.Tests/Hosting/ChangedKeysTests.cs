using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Sijil.Api.Hosting;
using Sijil.Api.Keys;

namespace Sijil.Api.Tests.Hosting;

/// <summary>Keys may change while the host runs; what is malformed changes nothing and is told.</summary>
public sealed class ChangedKeysTests
{
    private const string Setting = "KeyEncryption:town:1";

    [Fact]
    public async Task A_malformed_key_leaves_those_from_before_in_use_and_readiness_tells()
    {
        var configuration = new ConfigurationManager();
        configuration[Setting] = Convert.ToBase64String(new byte[KeyEncryptionKeys.Size]);
        using var keys = new ConfiguredKeyWrapping(
            configuration,
            new HostingEnvironment { EnvironmentName = Environments.Development },
            NullLogger<ConfiguredKeyWrapping>.Instance
        );

        Change(configuration, "no key");

        var wrapped = await keys.Wrap("town", "purpose", new byte[32], TestContext.Current.CancellationToken);
        Assert.Equal(1, wrapped.Version);
        Assert.Equal(HealthStatus.Degraded, await Health(keys));

        Change(configuration, Convert.ToBase64String(new byte[KeyEncryptionKeys.Size]));

        Assert.Equal(HealthStatus.Healthy, await Health(keys));
    }

    private static void Change(ConfigurationManager configuration, string key)
    {
        configuration[Setting] = key;
        ((IConfigurationRoot)configuration).Reload();
    }

    private static async Task<HealthStatus> Health(ConfiguredKeyWrapping keys) =>
        (await new KeyHealth(keys).CheckHealthAsync(new(), TestContext.Current.CancellationToken)).Status;
}

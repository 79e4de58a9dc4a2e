using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Sijil.Api.Hosting;
using Sijil.Api.Keys;
using Sijil.Api.Tests.Permits;
using Sijil.Application.DataRights;

namespace Sijil.Api.Tests.DataRights;

/// <summary>A key-encryption key can be replaced by a newer one; what was sealed under the older one still opens.</summary>
public sealed class KeyRewrappingTests(RegisterHost host) : IAsyncLifetime
{
    private const string Municipality = "rewrapped";

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Municipality);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task After_rewrapping_the_older_key_is_no_longer_needed()
    {
        var office = new Office(host, Municipality);
        (await office.Clerk.Create(Case.All, office.Submission(new()))).Expect(HttpStatusCode.Created);
        var cancellation = TestContext.Current.CancellationToken;
        var older = host.Service<IConfiguration>()[$"KeyEncryption:{Municipality}:1"]!;
        var newer = Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyEncryptionKeys.Size));
        await using var database = NpgsqlDataSource.Create(host.Database.Application);

        using var both = Wrapping(("1", older), ("2", newer));
        var count = await new KeyRewrapping(database, both).Run(Municipality, cancellation);
        var again = await new KeyRewrapping(database, both).Run(Municipality, cancellation);

        Assert.True(count >= 2, $"{count} keys were wrapped anew.");
        Assert.Equal(0, again);
        using var onlyNewer = Wrapping(("2", newer));
        Assert.NotEmpty(
            await new MunicipalityDigests(new MunicipalityKeys(database, onlyNewer)).Key(Municipality, cancellation)
        );
        using var onlyOlder = Wrapping(("1", older));
        await Assert.ThrowsAsync<StartRefusedException>(async () =>
            await new MunicipalityDigests(new MunicipalityKeys(database, onlyOlder)).Key(Municipality, cancellation)
        );
    }

    private static ConfiguredKeyWrapping Wrapping(params (string Version, string Key)[] keys) =>
        new(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    keys.Select(key =>
                        KeyValuePair.Create($"KeyEncryption:{Municipality}:{key.Version}", (string?)key.Key)
                    )
                )
                .Build(),
            new Development(),
            NullLogger<ConfiguredKeyWrapping>.Instance
        );

    private sealed class Development : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Development;

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } =
            new Microsoft.Extensions.FileProviders.NullFileProvider();
    }
}

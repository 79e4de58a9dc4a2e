using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Sijil.Api.Hosting;
using Sijil.Api.Keys;
using Sijil.Application.Signatures;

namespace Sijil.Api.Tests.Hosting;

/// <summary>Where the keys to seals come from, and which of them are refused.</summary>
public sealed class SealingKeysTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly string root = Directory.CreateTempSubdirectory().FullName;
    private readonly FakeTimeProvider clock = new(Now);

    [Fact]
    public async Task Development_makes_a_seal_once_whoever_asks()
    {
        var seals = new[] { Seals(), Seals() };
        await Task.WhenAll(
            from number in Enumerable.Range(0, 5)
            from each in seals
            select Task.Run(() => each.MakeFor($"town-{number}", TestContext.Current.CancellationToken))
        );
        var made = await File.ReadAllBytesAsync(seals[0].Find("town-1")!.File, TestContext.Current.CancellationToken);

        await Seals().MakeFor("town-1", TestContext.Current.CancellationToken);

        Assert.Equal(
            made,
            await File.ReadAllBytesAsync(seals[1].Find("town-1")!.File, TestContext.Current.CancellationToken)
        );
        Assert.Equal(5, Directory.GetDirectories(Path.Combine(root, ".data", "sealing")).Length);
    }

    [Fact]
    public async Task What_was_cut_off_is_made_again()
    {
        var half = Path.Combine(root, ".data", "sealing", ".town.new");
        Directory.CreateDirectory(half);
        await File.WriteAllTextAsync(Path.Combine(half, "seal.p12"), "half", TestContext.Current.CancellationToken);

        await Seals().MakeFor("town", TestContext.Current.CancellationToken);

        using var key = await Keys(Environments.Development).Open("town", TestContext.Current.CancellationToken);
        Assert.Contains("CN=Seal of town", key.Certificate.Subject, StringComparison.Ordinal);
        Assert.Single(key.Authorities);
    }

    [Fact]
    public async Task Production_refuses_a_seal_made_for_development()
    {
        await Seals().MakeFor("town", TestContext.Current.CancellationToken);
        var files = Seals().Find("town")!;

        var refusal = Assert.Throws<StartRefusedException>(() =>
            Keys(Environments.Production, ("Sealing:town:File", files.File), ("Sealing:town:Password", files.Password))
        );

        Assert.Contains("made for development", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_is_told_at_the_start()
    {
        await Seals().MakeFor("town", TestContext.Current.CancellationToken);
        var file = Seals().Find("town")!.File;

        Assert.Throws<StartRefusedException>(() =>
            Keys(Environments.Development, ("Sealing:town:File", file), ("Sealing:town:Password", "wrong"))
        );
    }

    [Fact]
    public async Task A_municipality_without_a_seal_is_told_what_to_configure()
    {
        var refusal = await Assert.ThrowsAsync<SealingKeyUnavailableException>(async () =>
            await Keys(Environments.Production).Open("town", TestContext.Current.CancellationToken)
        );

        Assert.Contains("Sealing:town:File", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_sealed_under_an_expired_certificate()
    {
        await Seals().MakeFor("town", TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromDays(365 * 11));

        await Assert.ThrowsAsync<SealingKeyUnavailableException>(async () =>
            await Keys(Environments.Development).Open("town", TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task An_expired_certificate_stops_no_start()
    {
        await Seals().MakeFor("town", TestContext.Current.CancellationToken);
        var files = Seals().Find("town")!;
        clock.Advance(TimeSpan.FromDays(365 * 11));

        var keys = Keys(
            Environments.Development,
            ("Sealing:town:File", files.File),
            ("Sealing:town:Password", files.Password)
        );

        await Assert.ThrowsAsync<SealingKeyUnavailableException>(async () =>
            await keys.Open("town", TestContext.Current.CancellationToken)
        );
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private DevelopmentSeals Seals() => new(Configuration(), new Surroundings(Environments.Development), clock);

    private ConfiguredSealingKeys Keys(string environment, params (string Key, string Value)[] settings) =>
        new(
            Configuration(settings),
            new Surroundings(environment),
            clock,
            environment == Environments.Production ? null : Seals()
        );

    private IConfiguration Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings
                    .Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))
                    .Append(new("Data:Root", root))
            )
            .Build();

    private sealed class Surroundings(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;
        public string ApplicationName { get; set; } = "Sijil";
        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Sijil.Api.Hosting;
using Sijil.Api.Keys;
using Sijil.Api.Ledger.TimeStamping;
using Sijil.Api.Signatures;
using Sijil.Api.Signatures.TimeStamping;
using Sijil.Api.Tests.Ledger.TimeStamping;
using Sijil.Application.Ledger.TimeStamping;
using Sijil.Application.Signatures.TimeStamping;

namespace Sijil.Api.Tests.Hosting;

/// <summary>Whom an installation asks for time-stamps, and what is refused at the start.</summary>
public sealed class TimeStampingSettingsTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory().FullName;

    public TimeStampingSettingsTests()
    {
        using var certificates = new AuthorityCertificates(TimeProvider.System.GetUtcNow());
        certificates.Write(root);
    }

    private string Trust => Path.Combine(root, "trust");

    [Fact]
    public void Without_settings_nobody_is_asked() => Assert.Empty(Read().Authorities.All);

    [Fact]
    public void Authorities_are_asked_in_the_order_of_their_numbers()
    {
        var policy = Read([
            .. Enumerable
                .Range(0, 11)
                .Reverse()
                .SelectMany(number =>
                    new (string, string?)[]
                    {
                        ($"Authorities:{number}:Address", $"https://a{number}.example/tsa"),
                        ($"Authorities:{number}:Trust", Trust),
                    }
                ),
            ("Interval", "00:05:00"),
        ]);

        Assert.Equal(
            Enumerable.Range(0, 11).Select(number => $"a{number}.example"),
            policy.Authorities.All.Select(authority => authority.Name)
        );
        Assert.Equal(TimeSpan.FromMinutes(5), policy.Interval);
        Assert.Equal(TimeStampAuthorities.DefaultPatience, policy.Authorities.Patience);
    }

    [Theory]
    [InlineData("a.example", "Address begins with")]
    [InlineData("ftp://a.example", "Address begins with")]
    [InlineData(null, "Address begins with")]
    public void An_authority_without_an_address_is_refused(string? address, string words) =>
        Refused(words, ("Authorities:0:Address", address), ("Authorities:0:Trust", Trust));

    [Fact]
    public void An_authority_that_is_believed_by_nothing_is_refused()
    {
        Refused("Trust is not configured", ("Authorities:0:Address", "https://a.example"));
        Refused(
            "can be read here",
            ("Authorities:0:Address", "https://a.example"),
            ("Authorities:0:Trust", "/nowhere")
        );
    }

    [Theory]
    [InlineData("Interval")]
    [InlineData("Patience")]
    public void A_time_that_is_none_is_refused(string name) => Refused($"{name} is a time", (name, "00:00:00"));

    [Fact]
    public async Task Development_stamps_by_itself_where_no_authority_is_named()
    {
        var development = Development();
        Assert.Empty(Asked(development));

        await Task.WhenAll(
            Enumerable.Range(0, 5).Select(_ => Development().Make(TestContext.Current.CancellationToken))
        );
        var made = Asked(development).Single();
        await Development().Make(TestContext.Current.CancellationToken);

        Assert.Equal(DevelopmentTimeStamps.Address, made.Address);
        Assert.Equal(made.Trust.Certificates, Asked(development).Single().Trust.Certificates);
        Assert.Equal(
            ["a.example"],
            Asked(development, ("Authorities:3:Address", "https://a.example"), ("Authorities:3:Trust", Trust))
                .Select(authority => authority.Name)
        );
    }

    [Fact]
    public async Task Production_believes_no_authority_made_for_development()
    {
        var development = Development();
        await development.Make(TestContext.Current.CancellationToken);

        Refused(
            "made for development",
            ("Authorities:0:Address", "https://a.example"),
            ("Authorities:0:Trust", development.TrustFolder)
        );
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static IReadOnlyList<TimeStampAuthority> Asked(
        DevelopmentTimeStamps development,
        params (string Key, string? Value)[] settings
    ) => Configured(Environments.Development, development, settings).Read(ConfiguredTimeStamping.Section).All;

    private static void Refused(string words, params (string, string?)[] settings) =>
        Assert.Contains(
            words,
            Assert.Throws<StartRefusedException>(() => Read(settings)).Message,
            StringComparison.Ordinal
        );

    private static TimeStampPolicy Read(params (string Key, string? Value)[] settings) =>
        ConfiguredTimeStamping.Read(Configuration(settings), Configured(Environments.Production, null, settings));

    private static ConfiguredAuthorities Configured(
        string environment,
        DevelopmentTimeStamps? development,
        params (string Key, string? Value)[] settings
    ) =>
        new(
            Configuration(settings),
            new TrustFolders(new HostingEnvironment { EnvironmentName = environment }),
            development
        );

    private static IConfiguration Configuration((string Key, string? Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings.Select(setting =>
                    KeyValuePair.Create($"{ConfiguredTimeStamping.Section}:{setting.Key}", setting.Value)
                )
            )
            .Build();

    private DevelopmentTimeStamps Development() =>
        new(
            new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Data:Root", (string?)root)]).Build(),
            new HostingEnvironment { EnvironmentName = Environments.Development, ContentRootPath = root },
            TimeProvider.System
        );
}

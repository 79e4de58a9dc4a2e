using Microsoft.Extensions.Configuration;
using Sijil.Api.Hosting;
using Sijil.Api.Signatures;

namespace Sijil.Api.Tests.Hosting;

/// <summary>Whom an installation asks about its seals, and what is refused at the start.</summary>
public sealed class SigningSettingsTests
{
    [Fact]
    public void Without_settings_nobody_is_asked() => Assert.Null(ConfiguredSigning.Client(Settings()));

    [Fact]
    public void Hosts_that_may_be_asked_are_named() =>
        Assert.NotNull(ConfiguredSigning.Client(Settings(("Hosts:0", "ocsp.example.org"), ("Hosts:1", "127.0.0.1"))));

    [Theory]
    [InlineData("http://ocsp.example.org")]
    [InlineData("ocsp.example.org:8080")]
    [InlineData("ocsp.example.org/answers")]
    [InlineData("*")]
    public void What_is_no_host_is_refused(string host) =>
        Assert.Contains(
            "takes names",
            Assert.Throws<StartRefusedException>(() => ConfiguredSigning.Client(Settings(("Hosts:0", host)))).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_patience_that_is_none_is_refused() =>
        Assert.Throws<StartRefusedException>(() =>
            ConfiguredSigning.Client(Settings(("Hosts:0", "ocsp.example.org"), ("Patience", "00:00:00")))
        );

    private static IConfiguration Settings(params (string Key, string? Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings.Select(setting =>
                    KeyValuePair.Create($"{ConfiguredSigning.Revocation}:{setting.Key}", setting.Value)
                )
            )
            .Build();
}

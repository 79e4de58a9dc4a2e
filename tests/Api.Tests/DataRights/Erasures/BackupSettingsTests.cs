using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Sijil.Api.DataRights.Erasures;
using Sijil.Api.Hosting;

namespace Sijil.Api.Tests.DataRights.Erasures;

/// <summary>How long backups are kept only their operator knows.</summary>
public sealed class BackupSettingsTests
{
    [Fact]
    public void In_Production_nothing_stands_in_for_what_nobody_has_said()
    {
        Assert.Null(Settings(Environments.Production, days: null).DaysOf("demo"));
        Assert.Equal(30, Settings(Environments.Development, days: null).DaysOf("demo"));
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("90", 90)]
    [InlineData("3660", 3660)]
    public void It_is_a_number_of_days_for_each_municipality(string text, int days)
    {
        var settings = Settings(Environments.Production, text);
        Assert.Equal(days, settings.DaysOf("demo"));
        Assert.Null(settings.DaysOf("elsewhere"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("3661")]
    [InlineData("thirty")]
    [InlineData("1e3")]
    public void Anything_else_stops_the_start(string text)
    {
        var refusal = Assert.Throws<StartRefusedException>(() => Settings(Environments.Production, text));
        Assert.Contains("Backups:demo:KeptDays", refusal.Message, StringComparison.Ordinal);
    }

    private static ConfiguredBackupRetention Settings(string environment, string? days) =>
        new(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    days is null ? [] : new Dictionary<string, string?> { ["Backups:demo:KeptDays"] = days }
                )
                .Build(),
            new HostingEnvironment { EnvironmentName = environment }
        );
}

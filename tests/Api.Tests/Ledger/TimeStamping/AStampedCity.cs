using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sijil.Api.Keys;
using Sijil.Application.Ledger;
using Sijil.Application.Ledger.TimeStamping;

namespace Sijil.Api.Tests.Ledger.TimeStamping;

/// <summary>An installation whose log a real authority stamps, after it had not answered at first.</summary>
public sealed class AStampedCity(RegisterHost host) : IAsyncLifetime
{
    internal const string Municipality = "stamped-city";

    private readonly string root = Directory.CreateTempSubdirectory("sijil-stamped-").FullName;
    private AnAuthority authority = null!;
    private WebApplication city = null!;

    internal string Folder => Path.Combine(root, "log", Municipality);

    internal string TrustFolder => authority.TrustFolder;

    /// <summary>The page on verification before anybody had answered.</summary>
    internal string PageBefore { get; private set; } = "";

    /// <summary>Readiness while the authority did not answer.</summary>
    internal HealthReportEntry HealthBefore { get; private set; }

    public async ValueTask InitializeAsync()
    {
        await host.AddMunicipality(Municipality);
        await host.AllHaveLeaves(Municipality);
        authority = await AnAuthority.Start(TimeProvider.System);
        var key = Path.Combine(root, "key.pem");
        await LogKeyFile.MakeAt(key, TestContext.Current.CancellationToken);
        city = await host.StartAnother(
            ("Data:Root", root),
            ("Urls", "http://127.0.0.1:0"),
            ("Portal:Municipality", Municipality),
            ("Ledger:Folder", Path.Combine(root, "log")),
            ("Ledger:Origin", "stamped.example/log"),
            ($"Ledger:Keys:{Municipality}", key),
            ("Ledger:TimeStamping:Authorities:0:Address", authority.Address.ToString()),
            ("Ledger:TimeStamping:Authorities:0:Trust", authority.TrustFolder),
            ("Ledger:TimeStamping:Interval", "00:00:00.001")
        );
        while (
            await city
                .Services.GetRequiredService<LogPublisher>()
                .Advance(Municipality, TestContext.Current.CancellationToken)
        ) { }

        PageBefore = await Page("fr");
        authority.Status = 503;
        await Stamp();
        HealthBefore = await Health();
        authority.Status = 200;
        await Stamp();
    }

    public async ValueTask DisposeAsync()
    {
        await RegisterHost.StopAnother(city);
        await authority.DisposeAsync();
        Directory.Delete(root, recursive: true);
    }

    internal HttpClient Outsider => new() { BaseAddress = new Uri(city.Urls.First()) };

    internal Task<string> Page(string language) =>
        Outsider.GetStringAsync($"/{language}/verification", TestContext.Current.CancellationToken);

    internal async Task<HealthReportEntry> Health() =>
        (
            await city
                .Services.GetRequiredService<HealthCheckService>()
                .CheckHealthAsync(check => check.Name == "log", TestContext.Current.CancellationToken)
        ).Entries["log"];

    private Task Stamp() =>
        city.Services.GetRequiredService<TimeStamps>().Advance(Municipality, TestContext.Current.CancellationToken);
}

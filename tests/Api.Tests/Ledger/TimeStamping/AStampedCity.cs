using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sijil.Api.Keys;
using Sijil.Application.Ledger;
using Sijil.Application.Ledger.TimeStamping;

namespace Sijil.Api.Tests.Ledger.TimeStamping;

/// <summary>An installation whose log a real authority stamps, after it had not answered at first.</summary>
public sealed class AStampedCity : IAsyncLifetime
{
    internal const string Municipality = "stamped-city";

    private readonly RegisterHost host;
    private readonly string municipality;
    private readonly string root = Directory.CreateTempSubdirectory("sijil-stamped-").FullName;
    private AnAuthority authority = null!;
    private WebApplication city = null!;

    public AStampedCity(RegisterHost host)
        : this(host, Municipality) { }

    /// <summary>Another one, whose log may go on.</summary>
    internal AStampedCity(RegisterHost host, string municipality) =>
        (this.host, this.municipality) = (host, municipality);

    internal string Folder => Path.Combine(root, "log", municipality);

    internal string TrustFolder => authority.TrustFolder;

    /// <summary>The page on verification before anybody had answered.</summary>
    internal string PageBefore { get; private set; } = "";

    /// <summary>Readiness while the authority did not answer.</summary>
    internal HealthReportEntry HealthBefore { get; private set; }

    /// <summary>By which a command of the terminal works for this installation.</summary>
    internal IReadOnlyDictionary<string, string> Settings =>
        Configuration()
            .Append(("ConnectionStrings:Sijil", host.Database.Application))
            .ToDictionary(
                setting => setting.Item1.Replace(":", "__", StringComparison.Ordinal),
                setting => setting.Item2
            );

    public async ValueTask InitializeAsync()
    {
        await host.AddMunicipality(municipality);
        authority = await AnAuthority.Start(TimeProvider.System);
        await LogKeyFile.MakeAt(Key, TestContext.Current.CancellationToken);
        city = await host.StartAnother(Configuration());
        await Publish();

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

    /// <summary>All that is recorded by now, under a checkpoint that nobody has stamped yet.</summary>
    internal async Task Publish()
    {
        await host.AllHaveLeaves(municipality);
        while (
            await city
                .Services.GetRequiredService<LogPublisher>()
                .Advance(municipality, TestContext.Current.CancellationToken)
        ) { }
    }

    private string Key => Path.Combine(root, "key.pem");

    private (string, string)[] Configuration() =>
        [
            ("Data:Root", root),
            ("Urls", "http://127.0.0.1:0"),
            ("Portal:Municipality", municipality),
            ("Ledger:Folder", Path.Combine(root, "log")),
            ("Ledger:Origin", $"{municipality}.example/log"),
            ($"Ledger:Keys:{municipality}", Key),
            ("Ledger:TimeStamping:Authorities:0:Address", authority.Address.ToString()),
            ("Ledger:TimeStamping:Authorities:0:Trust", authority.TrustFolder),
            ("Ledger:TimeStamping:Interval", "00:00:00.001"),
        ];

    private Task Stamp() =>
        city.Services.GetRequiredService<TimeStamps>().Advance(municipality, TestContext.Current.CancellationToken);
}

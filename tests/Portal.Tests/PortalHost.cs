using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Playwright;
using Npgsql;
using Sijil.Api.Hosting;
using Sijil.Api.Keys;
using Sijil.Application.Permits.Import;
using Sijil.Domain.Permits;

[assembly: AssemblyFixture(typeof(Sijil.Portal.Tests.PortalHost))]

namespace Sijil.Portal.Tests;

/// <summary>The real host with the made-up cases and the real imports over a PostgreSQL of its own, and a real browser. Nothing here changes the register.</summary>
public sealed class PortalHost : IAsyncLifetime
{
    public const int ImportedPermits = 30;

    private const string TestsAreQuick = "100000";

    /// <summary>Read where it lies, beside the project.</summary>
    private static readonly string RealData = Path.Combine(ProjectRoot.Path, "..", "shared", "data");

    private WebApplication? application;
    private IPlaywright? playwright;

    public string Address { get; private set; } = "";

    /// <summary>A client that follows nothing, unpacks nothing and keeps nothing.</summary>
    public HttpClient Client { get; private set; } = null!;

    public IBrowser Browser { get; private set; } = null!;

    public SampleEntries Samples { get; private set; } = null!;

    public SampleVotes Votes { get; private set; } = null!;

    /// <summary>What the first demo person is asked to sign, before any test begins.</summary>
    internal SignIn.SampleEnvelopes Envelopes { get; private set; } = null!;

    public T Service<T>()
        where T : notnull => application!.Services.GetRequiredService<T>();

    public async ValueTask InitializeAsync()
    {
        var browser = StartBrowser();
        await StartRegister();
        await browser;
        Samples = await SampleEntries.Choose(this);
        await Eventually.Is("a signed checkpoint covers every event", IsLogged);
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
            await Browser.DisposeAsync();
        playwright?.Dispose();
        Client?.Dispose();
        if (application is null)
            return;

        var embedded = Service<RegisterDatabase>().Embedded!;
        await application.StopAsync();
        await application.DisposeAsync();
        await embedded.StopAsync();
    }

    /// <summary>A tab of its own, without JavaScript unless a tool of the test needs it: no page does.</summary>
    public async Task<IPage> Open(
        string path,
        int width = 1280,
        bool scripts = false,
        ColorScheme colors = ColorScheme.Light
    )
    {
        var context = await Browser.NewContextAsync(
            new()
            {
                BaseURL = Address,
                ViewportSize = new() { Width = width, Height = 900 },
                JavaScriptEnabled = scripts,
                ColorScheme = colors,
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    private async Task StartBrowser()
    {
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = InstalledChromium.Path, Args = InstalledChromium.Arguments }
        );
    }

    private async Task StartRegister()
    {
        var root = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "register")).FullName;
        await Serving.Reset(root, NullLogger.Instance);
        application = await RegisterApplication.Build(
            [],
            DatabaseUse.Serve,
            builder => Adjust(builder, root),
            Environments.Development
        );
        await Serving.Start(application, empty: false, CancellationToken.None);
        Address = application.Urls.First();
        Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new(Address),
        };
        Votes = await SampleVotes.Make(this);
        await Import(ImportFormat.Planning, Path.Combine(RealData, "planning"));
        await Import(ImportFormat.Blds, SomeOf("permits-blds-1000.csv", root));
        await SignIn.SampleOpenings.Make(this);
        Envelopes = await SignIn.SampleEnvelopes.Make(this);
        await Eventually.Is("the public register shows all imports, seals and proposals", IsUpToDate);
    }

    private async Task Import(ImportFormat format, string source) =>
        await Service<PermitImport>().Run(RegisterApplication.Demo, format, source, CancellationToken.None);

    /// <summary>A page of rows shows what a thousand would, and a test that follows every link comes to its end.</summary>
    private static string SomeOf(string file, string folder)
    {
        var some = Path.Combine(folder, file);
        File.WriteAllLines(some, File.ReadLines(Path.Combine(RealData, file)).Take(1 + ImportedPermits));
        return some;
    }

    /// <summary>The public register follows the events at its own pace, and so do the seals on decisions.</summary>
    private async Task<bool> IsUpToDate()
    {
        await using var query = Service<NpgsqlDataSource>()
            .CreateCommand(
                """
                select (select max(seq_id) from events.mt_events where tenant_id = 'demo')
                    <= (select min(last_seq_id) from events.mt_event_progression where name like '%:All:demo')
                and exists (select from events.mt_events where type = 'governance.threshold-reached@1')
                and (
                    select count(*) from events.mt_events
                    where type like 'permits.decision-notified@%' or type like 'governance.council-decision-published@%'
                )
                    = (select count(*) from events.mt_events where type like 'signatures.act-sealed@%')
                """
            );
        return await query.ExecuteScalarAsync() is true;
    }

    private async Task<bool> IsLogged()
    {
        await using var query = Service<NpgsqlDataSource>()
            .CreateCommand("select id from events.mt_events where tenant_id = 'demo' order by seq_id desc limit 1");
        using var proof = await Client.GetAsync($"/api/public/events/{await query.ExecuteScalarAsync()}/proof");
        return proof.StatusCode == HttpStatusCode.OK;
    }

    private static void Adjust(WebApplicationBuilder builder, string root) =>
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["Data:Root"] = root,
                ["Urls"] = "http://127.0.0.1:0",
                [DevelopmentTimeStamps.Setting] = "false",
                ["RateLimits:Anonymous:Burst"] = TestsAreQuick,
                ["RateLimits:Commands:Burst"] = TestsAreQuick,
            }
        );
}

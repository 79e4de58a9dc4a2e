using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Sijil.Api.Hosting;
using Sijil.Api.Keys;
using Sijil.Api.Security;
using Sijil.Api.Tests.DataRights;
using Sijil.Application.Installation;
using Sijil.Application.Seeding;
using Sijil.Domain.DataRights;

[assembly: AssemblyFixture(typeof(Sijil.Api.Tests.RegisterHost))]

namespace Sijil.Api.Tests;

/// <summary>
/// The real host over a real PostgreSQL of its own, started once for all tests. What keeps tests apart is what keeps municipalities
/// apart: each class that writes adds one of its own.
/// </summary>
public sealed class RegisterHost : IAsyncLifetime
{
    private const string TestsAreQuick = "100000";

    private readonly string root;
    private readonly TimeProvider clock;
    private readonly bool stampsTime;
    private readonly SocketsHttpHandler connections = new() { UseCookies = false };
    private readonly ConcurrentDictionary<string, Lazy<Task>> municipalities = new();
    private WebApplication? application;

    public RegisterHost()
        : this("register", TimeProvider.System) { }

    /// <summary>A host with a database and a clock of its own, for tests in which time passes.</summary>
    /// <param name="stampsTime">Whether it has the authority of time-stamps that development has where no other is configured.</param>
    internal RegisterHost(string folder, TimeProvider clock, bool stampsTime = false)
    {
        root = Path.Combine(AppContext.BaseDirectory, folder);
        (this.clock, this.stampsTime) = (clock, stampsTime);
    }

    public WebApplication Application => application!;

    public RegisterDatabase Database => Service<RegisterDatabase>();

    /// <summary>Where the host keeps its database, keys and files.</summary>
    public string DataFolder => Path.Combine(root, ".data");

    public CapturedLog Log { get; } = new();

    /// <summary>What readiness said when the host had just begun to answer.</summary>
    public Task<HealthReport> FirstReadiness { get; private set; } = null!;

    public T Service<T>()
        where T : notnull => Application.Services.GetRequiredService<T>();

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(root);
        await Serving.Reset(root, NullLogger.Instance);

        application = await RegisterApplication.Build([], DatabaseUse.Serve, Adjust, Environments.Development);
        application.Lifetime.ApplicationStarted.Register(() =>
            FirstReadiness = Service<HealthCheckService>().CheckHealthAsync()
        );
        await Serving.Start(application, empty: true, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (application is null)
            return;

        var embedded = Database.Embedded!;
        await application.StopAsync();
        await application.DisposeAsync();
        await embedded.StopAsync();
        connections.Dispose();
    }

    /// <summary>Makes a municipality of its own for a class of tests; for each of them it is there already.</summary>
    public Task AddMunicipality(string code) =>
        municipalities.GetOrAdd(code, added => new Lazy<Task>(() => MakeMunicipality(added))).Value;

    private async Task MakeMunicipality(string code)
    {
        await using var installation = new RegisterInstallation(Database);
        await Serving.MakePlace(Application, installation, code, CancellationToken.None);
        await Service<MunicipalityRules>().Begin(code, new Wording(code, code, code));
    }

    /// <summary>
    /// Puts an obstacle into the database, or takes it away, as a superuser. Rights are granted anew with each municipality, and the
    /// database refuses the change of a table that meets another one of it.
    /// </summary>
    public Task ChangeSchema(string sql) =>
        Database.Superuser!(
            $"select pg_advisory_xact_lock({DatabaseInstallation.Turn}); {sql}",
            TestContext.Current.CancellationToken
        );

    /// <summary>Another host over the same database, with a memory of its own. It answers requests and handles no messages.</summary>
    public Task<WebApplication> StartAnother(params (string Key, string Value)[] settings) =>
        StartAnother(Environments.Development, settings);

    public async Task<WebApplication> StartAnother(string environment, params (string Key, string Value)[] settings)
    {
        var another = await RegisterApplication.Build(
            [],
            DatabaseUse.Command,
            builder =>
            {
                Adjust(builder);
                builder.Logging.ClearProviders();
                builder.Configuration["ConnectionStrings:Sijil"] = Database.Application;
                // Behind those of all hosts, so that these can be others.
                builder.Configuration.AddInMemoryCollection(
                    settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))
                );
            },
            environment
        );
        await WebServer(another).StartAsync(CancellationToken.None);
        return another;
    }

    public static async Task StopAnother(WebApplication another)
    {
        await WebServer(another).StopAsync(CancellationToken.None);
        await another.DisposeAsync();
    }

    private static IHostedService WebServer(WebApplication application) =>
        application
            .Services.GetServices<IHostedService>()
            .Single(service => service.GetType().Name == "GenericWebHostService");

    /// <summary>A client of the API for a person who signed in with the local issuer.</summary>
    /// <param name="sub">The account: the same one is the same person.</param>
    /// <param name="at">The host to speak to, where it is not this one.</param>
    public HttpClient Client(
        string municipality,
        IReadOnlyCollection<string> roles,
        string sub,
        string? unit = null,
        string? nationalId = null,
        string client = DevelopmentTokens.DefaultClient,
        string assurance = "substantial",
        WebApplication? at = null
    )
    {
        var token = Service<DevelopmentTokens>()
            .Issue(roles, sub, municipality, unit, nationalId, client: client, assurance: assurance);
        return new HttpClient(connections, disposeHandler: false)
        {
            BaseAddress = new Uri((at ?? Application).Urls.First()),
            DefaultRequestHeaders = { Authorization = new("Bearer", token) },
        };
    }

    public HttpClient Client(string municipality, string role, string sub, string? unit = null) =>
        Client(municipality, [role], sub, unit);

    /// <summary>A connection as the application, as the owner, or as the superuser of the test's own server.</summary>
    public static async Task<NpgsqlConnection> Connect(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        return connection;
    }

    private void Adjust(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(clock);
        builder
            .Logging.AddProvider(Log)
            .AddFilter<CapturedLog>("Sijil", LogLevel.Trace)
            .AddFilter<CapturedLog>("Npgsql", LogLevel.Trace)
            .AddFilter<CapturedLog>("Marten", LogLevel.Trace)
            .AddFilter<CapturedLog>("Wolverine", LogLevel.Trace);
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["Data:Root"] = root,
                ["Signatures:Revocation:Hosts:0"] = Signatures.Envelopes.CardResponder.Host,
                ["Urls"] = "http://127.0.0.1:0",
                [DevelopmentTimeStamps.Setting] = $"{stampsTime}",
                ["RateLimits:Commands:Burst"] = TestsAreQuick,
                ["RateLimits:Reads:Burst"] = TestsAreQuick,
                ["RateLimits:Evaluations:Burst"] = TestsAreQuick,
            }
        );
    }
}

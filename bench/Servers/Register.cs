using Sijil.Api.Hosting;
using Sijil.Api.Keys;
using Sijil.Api.Security;
using Sijil.Application;

namespace Sijil.Bench.Servers;

/// <summary>The register of the run inside this process: prepares what the loads are about, with the real commands.</summary>
internal sealed class Register : IAsyncDisposable
{
    public const string Municipality = RegisterApplication.Demo;
    public const string Unit = "urban-planning";

    private const string Files = "Sijil.Api.staticwebassets.endpoints.json";

    private static readonly string[] Arguments =
    [
        "--Data:Root",
        ProjectRoot.Data,
        "--Urls",
        "http://127.0.0.1:0",
        $"--{DevelopmentTimeStamps.Setting}",
        "false",
    ];

    private readonly WebApplication application;

    private Register(WebApplication application) => this.application = application;

    /// <summary>Its parts, put together and not running: nothing goes on by itself.</summary>
    public static Task<WebApplication> Parts() =>
        RegisterApplication.Build(Arguments, DatabaseUse.Command, environment: Environments.Development);

    public static async Task<Register> Open(BenchRun run, CancellationToken cancellation)
    {
        // Beside the published host there is the list of its pages' files, which nobody asks for here and it does not start without.
        var (published, here) = (Path.Combine(run.Settings.Api, Files), Path.Combine(AppContext.BaseDirectory, Files));
        if (!File.Exists(here))
            File.Copy(published, here);

        var application = await RegisterApplication.Build(
            Arguments,
            DatabaseUse.Serve,
            environment: Environments.Development
        );
        await Serving.Start(application, empty: true, cancellation);
        return new(application);
    }

    public T Service<T>()
        where T : notnull => application.Services.GetRequiredService<T>();

    /// <summary>Makes place for another municipality.</summary>
    public async Task MakePlace(string municipality, CancellationToken cancellation)
    {
        await using var installation = new RegisterInstallation(Service<RegisterDatabase>());
        await Serving.MakePlace(application, installation, municipality, cancellation);
    }

    /// <summary>A token that the served register and the peer accept.</summary>
    public string Token(
        string role,
        string account,
        string client = DevelopmentTokens.DefaultClient,
        string? nationalId = null
    ) => Service<DevelopmentTokens>().Issue([role], account, Municipality, Unit, nationalId, client: client);

    /// <summary>What a signed-in person of the unit asks for.</summary>
    public async Task<Instruction> By(string role, string account, CancellationToken cancellation)
    {
        var person = await Service<Application.DataRights.IdentityRoll>()
            .SignedIn(Municipality, "urn:sijil:development", account, null, cancellation);
        return new(Municipality, new Actor(person, role, Unit), Correlation: "bench");
    }

    public async ValueTask DisposeAsync()
    {
        var embedded = Service<RegisterDatabase>().Embedded!;
        await application.StopAsync();
        await application.DisposeAsync();
        await embedded.StopAsync();
    }
}

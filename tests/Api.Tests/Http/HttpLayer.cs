using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.DataRights;
using Sijil.Application.Governance.Proposals;

namespace Sijil.Api.Tests.Http;

/// <summary>
/// What stands between a request and its endpoint, over endpoints of the test: with the database of the host, or with one that is away.
/// </summary>
internal sealed class HttpLayer : IAsyncDisposable
{
    private const string Nowhere = "Host=127.0.0.1;Port=1;Username=nobody;Database=none";

    private readonly WebApplication application;

    private HttpLayer(WebApplication application)
    {
        this.application = application;
        Anonymous = new HttpClient { BaseAddress = new Uri(application.Urls.First()) };
    }

    public static string Root { get; } = Path.Combine(AppContext.BaseDirectory, "http-layer");

    public HttpClient Anonymous { get; }

    public static Task<HttpLayer> Start(
        Action<IEndpointRouteBuilder> map,
        string? environment = null,
        params (string Key, string Value)[] settings
    ) => Start(map, UseNoDatabase, environment, settings);

    public static Task<HttpLayer> Start(Action<IEndpointRouteBuilder> map, RegisterHost over) =>
        Start(map, services => Use(services, over), environment: null, []);

    private static async Task<HttpLayer> Start(
        Action<IEndpointRouteBuilder> map,
        Action<IServiceCollection> connect,
        string? environment,
        (string Key, string Value)[] settings
    )
    {
        Directory.CreateDirectory(Root);
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { EnvironmentName = environment ?? Environments.Development }
        );
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection([
            new("Data:Root", Root),
            new("Urls", "http://127.0.0.1:0"),
            .. settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)),
        ]);
        builder.Services.AddSingleton(TimeProvider.System);
        connect(builder.Services);
        builder.AddSijilHttp();
        builder.AddSijilSecurity();
        builder.AddSijilOpenApi();

        var application = builder.Build();
        application.UseSijilHttp();
        application.MapSijilOpenApi();
        map(application);
        await application.StartAsync();
        return new(application);
    }

    public HttpClient SignedIn(string role, string sub = "someone") =>
        With(application.Services.GetRequiredService<DevelopmentTokens>().Issue([role], sub, "demo", "planning"));

    public HttpClient With(string token)
    {
        var client = new HttpClient { BaseAddress = Anonymous.BaseAddress };
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        Anonymous.Dispose();
        await application.DisposeAsync();
    }

    private static void Use(IServiceCollection services, RegisterHost host)
    {
        services.AddSingleton(host.Service<NpgsqlDataSource>());
        services.AddSingleton(host.Service<MunicipalityDigests>());
        services.AddSingleton(host.Service<IdentityRoll>());
        services.AddSingleton(host.Service<Participations>());
    }

    private static void UseNoDatabase(IServiceCollection services)
    {
        services.AddSingleton(NpgsqlDataSource.Create(Nowhere));
        services.AddSingleton<IKeyWrapping, NoKeys>();
        services.AddSingleton<MunicipalityKeys>();
        services.AddSingleton<MunicipalityDigests>();
        services.AddSingleton<SubjectKeys>();
        services.AddSingleton<IdentityRoll>();
        services.AddSingleton<DecisionKeys>();
        services.AddSingleton<KnownFacts>();
        services.AddSingleton<IDocumentStore>(DocumentStore.For(Nowhere));
        services.AddSingleton<Participations>();
    }

    private sealed class NoKeys : IKeyWrapping
    {
        public ValueTask<WrappedKey> Wrap(
            string municipality,
            string purpose,
            byte[] key,
            CancellationToken cancellation
        ) => throw new NotSupportedException();

        public ValueTask<byte[]> Unwrap(
            string municipality,
            string purpose,
            WrappedKey key,
            CancellationToken cancellation
        ) => throw new NotSupportedException();
    }
}

using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Npgsql;
using Sijil.Api.EmbeddedPostgres;
using Sijil.Api.Hosting;
using Sijil.Application;
using Sijil.Reliability.Tests.Registers;

namespace Sijil.Reliability.Tests.CutOff;

/// <summary>A register whose way to its database can be cut.</summary>
public sealed class CutOffRegister : IAsyncLifetime
{
    private EmbeddedPostgresServer? database;
    private WebApplication? application;

    public DatabaseProxy Proxy { get; private set; } = null!;

    public HttpClient Clerk { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var folder = await RegisterFolder.Make("cut-off");
        database = await folder.Open();
        var made = await SilentApplication.Build(folder, DatabaseUse.Serve);
        await Serving.Start(made, empty: true, TestContext.Current.CancellationToken);
        await SilentApplication.Stop(made);

        Proxy = new DatabaseProxy(database.Port);
        var through = new NpgsqlConnectionStringBuilder(database.Connections.Application) { Port = Proxy.Port };
        application = await SilentApplication.Build(
            folder,
            DatabaseUse.Serve,
            "--ConnectionStrings:Sijil",
            through.ToString()
        );
        await application.StartAsync(TestContext.Current.CancellationToken);
        Clerk = new HttpClient { BaseAddress = new Uri(application.Urls.Single()) };
        Clerk.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            await Tokens.Of(folder, Roles.Clerk, "clerk-1")
        );
    }

    /// <param name="trace">Is recorded as the correlation of what the request records, by which the proxy knows its transaction.</param>
    public async Task<HttpResponseMessage> Post(string path, object body, string key, long? version, string trace)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key);
        request.Headers.Add("traceparent", $"00-{trace}-00f067aa0ba902b7-00");
        if (version is { } seen)
            request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{seen}\""));
        return await Clerk.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<RecordedRegister> Recorded() =>
        RecordedRegister.Read(database!.Connections.Superuser, RegisterApplication.Demo);

    public async ValueTask DisposeAsync()
    {
        Clerk?.Dispose();
        if (application is not null)
            await SilentApplication.Stop(application);
        if (Proxy is not null)
            await Proxy.DisposeAsync();
        if (database is not null)
            await database.DisposeAsync();
    }
}

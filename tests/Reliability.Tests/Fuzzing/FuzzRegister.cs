using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Sijil.Api.EmbeddedPostgres;
using Sijil.Api.Hosting;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Reliability.Tests.Registers;

namespace Sijil.Reliability.Tests.Fuzzing;

/// <summary>A register that is served, for somebody who may do everything and asks for nonsense.</summary>
public sealed class FuzzRegister : IAsyncLifetime
{
    private static readonly string[] NoLimits =
    [
        .. new[] { "Commands", "Reads", "Evaluations", "Anonymous" }.SelectMany(limit =>
            new[] { $"--RateLimits:{limit}:Burst", "100000000", $"--RateLimits:{limit}:PerSecond", "100000000" }
        ),
    ];

    private WebApplication? application;
    private EmbeddedPostgresServer? database;
    private string token = "";
    private int keys;

    public RawClient Client { get; private set; } = null!;

    public IReadOnlyList<ApiOperation> Operations { get; private set; } = [];

    /// <summary>An application that somebody has submitted.</summary>
    public string Application { get; private set; } = "";

    public string Connection => database!.Connections.Superuser;

    public async ValueTask InitializeAsync()
    {
        var folder = await RegisterFolder.Make("fuzz");
        database = await folder.Open();
        application = await SilentApplication.Build(folder, DatabaseUse.Serve, NoLimits);
        await Serving.Start(application, empty: true, TestContext.Current.CancellationToken);
        token = application
            .Services.GetRequiredService<DevelopmentTokens>()
            .Issue([.. Roles.OfPeople], "everyone-1", RegisterApplication.Demo, Tokens.Unit);

        Client = new RawClient(new Uri(application.Urls.Single()).Port);
        var document = await Client.Send(new Draft("", "GET", "/openapi/v1.json"));
        Operations = ApiOperation.In(JsonNode.Parse(document.Body)!);
        var submission = await Client.Send(
            Good(Operations.Single(operation => operation is { IsChange: true, Path: "/api/permits/applications" }))
        );
        Application = submission.Json.GetProperty("streamId").GetString()!;
    }

    /// <summary>A request that is well-formed and signed in. Each has a key of its own.</summary>
    public Draft Good(ApiOperation operation, string? application = null, long version = 1)
    {
        var draft = new Draft(
            "as it should be",
            operation.Method,
            BadAddresses.Filled(operation.Path, application ?? Application, "civil")
        )
        {
            Form = operation.Form,
        };
        if (!operation.IsPublic)
            draft = draft.With("Authorization", $"Bearer {token}");
        if (operation.IsChange)
            draft = draft.With("Idempotency-Key", $"fuzz-{++keys}");
        if (operation.NeedsVersion)
            draft = draft.With("If-Match", $"\"{version}\"");
        return operation.Form is null ? draft : draft.With("Content-Type", "application/json");
    }

    /// <summary>Waits until nothing is written any more.</summary>
    public Task Rest() => Progress.CatchesUp(Connection, RegisterApplication.Demo);

    public async ValueTask DisposeAsync()
    {
        if (application is not null)
            await SilentApplication.Stop(application);
        if (database is not null)
            await database.DisposeAsync();
    }
}

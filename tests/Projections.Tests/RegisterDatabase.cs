using Marten;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Sijil.Api.EmbeddedPostgres;
using Sijil.Application.Installation;
using Sijil.Projections.Rebuilding;

[assembly: AssemblyFixture(typeof(Sijil.Projections.Tests.RegisterDatabase))]

namespace Sijil.Projections.Tests;

/// <summary>One register for all tests, with the projections running; each test has a municipality of its own in it.</summary>
public sealed class RegisterDatabase : IAsyncLifetime
{
    private readonly string root = Directory
        .CreateDirectory(Path.Combine(Path.GetTempPath(), $"sijil-{Guid.CreateVersion7():n}"))
        .FullName;

    private EmbeddedPostgresServer? server;
    private DocumentStore? store;
    private JasperFx.Events.Daemon.IProjectionDaemon? daemon;
    private readonly SemaphoreSlim adding = new(1);
    private int municipalities;

    public DocumentStore Store => store ?? throw new InvalidOperationException("Not started.");

    /// <summary>The connection of the owner, who makes schemas.</summary>
    public string Owner => server!.Connections.Owner;

    public async ValueTask InitializeAsync()
    {
        server = await EmbeddedPostgresServer.StartAsync(new(root), NullLogger.Instance);
        store = DocumentStore.For(options =>
        {
            options.Connection(NpgsqlDataSource.Create(server.Connections.Owner));
            RegisterStore.Configure(options, owner: true, TimeProvider.System);
            ReadModels.Register(options);
        });
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        daemon = await store.BuildProjectionDaemonAsync();
    }

    public async Task<TestMunicipality> AddMunicipality()
    {
        var number = Interlocked.Increment(ref municipalities);
        var partition = new Dictionary<string, string> { [$"town-{number}"] = $"town_{number}" };
        await Alone(() =>
            Store.Advanced.AddMartenManagedTenantsAsync(TestContext.Current.CancellationToken, partition)
        );
        var town = new TestMunicipality(Store, $"town-{number}");
        foreach (var model in ReadModels.All.Where(model => model.IsAsynchronous))
            await daemon!.StartAgentAsync(model.Shard(town.Code)!, TestContext.Current.CancellationToken);
        return town;
    }

    /// <summary>Tables and sequences of a municipality are made one after the other; between them the schema is not whole.</summary>
    public async Task Alone(Func<Task> act)
    {
        await adding.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            await act();
        }
        finally
        {
            adding.Release();
        }
    }

    /// <summary>Lets the store throw a municipality's part of a read model away and make it again.</summary>
    public async Task Rebuild(ReadModel model, string municipality)
    {
        await daemon!.RebuildProjectionAsync(model.Name, municipality, TestContext.Current.CancellationToken);
        if (model.Shard(municipality) is { } shard)
            await daemon.StartAgentAsync(shard, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (daemon is not null)
        {
            await daemon.StopAllAsync();
            daemon.Dispose();
        }

        store?.Dispose();
        if (server is not null)
            await server.DisposeAsync();
        await EmbeddedPostgresServer.ResetAsync(new(root), NullLogger.Instance);
        Directory.Delete(root, recursive: true);
    }
}

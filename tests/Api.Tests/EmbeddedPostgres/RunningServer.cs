using Sijil.Api.EmbeddedPostgres;

namespace Sijil.Api.Tests.EmbeddedPostgres;

/// <summary>One server for the tests that only look.</summary>
public sealed class RunningServer : IAsyncLifetime
{
    private readonly TemporaryRoot root = new();
    private EmbeddedPostgresServer? server;

    public EmbeddedPostgresServer Server => server ?? throw new InvalidOperationException("Not started.");

    public async ValueTask InitializeAsync() => server = await root.StartAsync();

    public ValueTask DisposeAsync() => root.DisposeAsync();
}

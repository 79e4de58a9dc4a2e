using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Sijil.Api.EmbeddedPostgres;

namespace Sijil.Api.Tests.EmbeddedPostgres;

/// <summary>A project folder of its own for one server. Nothing of it is left afterwards.</summary>
public sealed class TemporaryRoot : IAsyncDisposable
{
    private readonly ConcurrentBag<EmbeddedPostgresServer> started = [];

    public TemporaryRoot() =>
        Options = new(
            Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"sijil-{Guid.CreateVersion7():n}")).FullName
        );

    public EmbeddedPostgresOptions Options { get; init; }

    public Task<EmbeddedPostgresServer> StartAsync() => StartAsync(Options);

    public async Task<EmbeddedPostgresServer> StartAsync(EmbeddedPostgresOptions options)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var server = await EmbeddedPostgresServer.StartAsync(options, NullLogger.Instance, cancellation);
        started.Add(server);
        return server;
    }

    public Task ResetAsync() =>
        EmbeddedPostgresServer.ResetAsync(Options, NullLogger.Instance, TestContext.Current.CancellationToken);

    public static async Task<T> AskAsync<T>(string connectionString, string sql)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync(cancellation))!;
    }

    public static async Task DoAsync(string connectionString, string sql)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in started)
        {
            await server.DisposeAsync();
        }

        await EmbeddedPostgresServer.ResetAsync(Options, NullLogger.Instance);
        Directory.Delete(Options.RootFolder, recursive: true);
    }
}

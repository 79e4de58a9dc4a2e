using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Sijil.Api.EmbeddedPostgres;
using Sijil.Api.Hosting;

namespace Sijil.Bench.Servers;

/// <summary>
/// The PostgreSQL that all share who are measured: the embedded one with its own settings, fsync on, in a folder that is wiped
/// before. Sijil's register is one database in it; those it is measured against have another.
/// </summary>
internal sealed class BenchDatabase(EmbeddedPostgresServer server) : IAsyncDisposable
{
    private const string Others = "bench";

    public EmbeddedPostgresServer Server => server;

    public string Register => server.Connections.Application;

    /// <summary>As <see cref="Register"/>, with the same pool and the same prepared statements, into the other database.</summary>
    public string Peers =>
        new NpgsqlConnectionStringBuilder(server.Connections.Owner) { Database = Others, MaxPoolSize = 40 }.ToString();

    public static async Task<BenchDatabase> Start(CancellationToken cancellation)
    {
        var options = new EmbeddedPostgresOptions(ProjectRoot.Data);
        await Serving.Reset(ProjectRoot.Data, NullLogger.Instance);
        var database = new BenchDatabase(
            await EmbeddedPostgresServer.StartAsync(options, NullLogger.Instance, cancellation)
        );
        var owner = new NpgsqlConnectionStringBuilder(database.Peers).Username;
        await database.Execute($"create database {Others} owner {owner}", cancellation);
        return database;
    }

    /// <summary>Brings tables and disk to rest, so that what was prepared for one does not slow another.</summary>
    public async Task Settle(CancellationToken cancellation)
    {
        foreach (var name in new[] { "sijil", Others })
            await Run(Superuser(name), "vacuum analyze", cancellation);
        await Checkpoint(cancellation);
    }

    public Task Checkpoint(CancellationToken cancellation) => Execute("checkpoint", cancellation);

    /// <summary>As the superuser, in the register.</summary>
    public Task Execute(string sql, CancellationToken cancellation) => Run(Superuser("sijil"), sql, cancellation);

    public static async Task Run(string connectionString, string sql, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private string Superuser(string database) =>
        new NpgsqlConnectionStringBuilder(server.Connections.Superuser) { Database = database }.ToString();
}

using Npgsql;

namespace Sijil.Api.EmbeddedPostgres;

/// <summary>
/// A private PostgreSQL for one project folder, for development and trial; production brings its own server.
/// </summary>
/// <remarks>
/// The server is a process of its own and outlives a host that is killed; the next host finds and uses it. While a host
/// uses it, a server that dies is started again on the same port. Several hosts on one folder share one server, and the
/// last to stop in an orderly way stops it, whoever started it. What was acknowledged is on disk: fsync is never off.
/// </remarks>
public sealed class EmbeddedPostgresServer : IAsyncDisposable
{
    private readonly Cluster cluster;
    private readonly IDisposable use;
    private readonly ILogger logger;
    private readonly CancellationTokenSource stopping = new();
    private readonly Task watch;
    private bool stopped;

    private EmbeddedPostgresServer(Cluster cluster, IDisposable use, ILogger logger)
    {
        (this.cluster, this.use, this.logger) = (cluster, use, logger);
        Connections = PostgresConnections.To(cluster.State);
        watch = Task.Run(() => Watchdog.OverAsync(cluster, logger, stopping.Token));
    }

    public PostgresConnections Connections { get; }

    public int Port => cluster.State.Port;

    public string DataFolder => cluster.Folder.Data;

    /// <summary>The server's process, as its own file names it; null while it is down.</summary>
    public int? ProcessId => PostmasterFile.Running(DataFolder)?.ProcessId;

    /// <summary>Returns when the database answers and both roles exist.</summary>
    /// <exception cref="EmbeddedPostgresException">The message says what to change.</exception>
    public static async Task<EmbeddedPostgresServer> StartAsync(
        EmbeddedPostgresOptions options,
        ILogger logger,
        CancellationToken cancellation = default
    )
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(options.StartTimeout);
        try
        {
            return await OtherUsersFiles.ExplainAsync(() => StartCoreAsync(options, logger, deadline.Token));
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new EmbeddedPostgresException(
                $"PostgreSQL was not ready within {options.StartTimeout}. "
                    + $"Look into server.log in its data folder below {options.RootFolder}.",
                late
            );
        }
    }

    /// <summary>
    /// Runs statements that need a superuser, such as those that make event triggers, in the database that the owner
    /// has set up.
    /// </summary>
    public async Task ExecuteAsSuperuserAsync(string sql, CancellationToken cancellation = default)
    {
        await using var connection = new NpgsqlConnection(Connections.Superuser);
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Lets go of the server, and stops it unless another host uses it.</summary>
    public async Task StopAsync(CancellationToken cancellation = default)
    {
        if (stopped)
        {
            return;
        }

        stopped = true;
        await stopping.CancelAsync();
        await watch;
        stopping.Dispose();
        using var held = await FileLock.WaitAsync(cluster.Folder.LockFile, cancellation);
        use.Dispose();
        using var alone = FileLock.TryTake(cluster.Folder.HostsFile);
        if (alone is null)
        {
            logger.LeftRunning();
            return;
        }

        await cluster.Postmaster.StopAsync(cancellation);
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    /// <summary>Stops the server of this folder and deletes its data and passwords. Fetched binaries stay.</summary>
    /// <exception cref="EmbeddedPostgresException">A host uses the server.</exception>
    public static Task ResetAsync(
        EmbeddedPostgresOptions options,
        ILogger logger,
        CancellationToken cancellation = default
    ) => OtherUsersFiles.ExplainAsync(() => ClusterWipe.AllOfAsync(options.RootFolder, logger, cancellation));

    private static async Task<EmbeddedPostgresServer> StartCoreAsync(
        EmbeddedPostgresOptions options,
        ILogger logger,
        CancellationToken cancellation
    )
    {
        var account = await ServerAccount.ForAsync(options.RootFolder, cancellation);
        var folder = await ClusterFolder.ChooseAsync(options.RootFolder, account, cancellation);
        using var held = await FileLock.WaitAsync(folder.LockFile, cancellation);
        var use = FileLock.Share(folder.HostsFile);
        try
        {
            var cluster = await Cluster.OpenAsync(folder, account, options, logger, cancellation);
            await cluster.StartAsync(options, cancellation);
            return new(cluster, use, logger);
        }
        catch
        {
            use.Dispose();
            throw;
        }
    }
}

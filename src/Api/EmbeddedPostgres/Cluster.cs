namespace Sijil.Api.EmbeddedPostgres;

/// <summary>A cluster with the programs that run it.</summary>
internal sealed class Cluster
{
    private readonly ILogger logger;

    private Cluster(ClusterFolder folder, ClusterState state, Postmaster postmaster, ILogger logger) =>
        (Folder, State, Postmaster, this.logger) = (folder, state, postmaster, logger);

    public ClusterFolder Folder { get; }

    public ClusterState State { get; private set; }

    public Postmaster Postmaster { get; }

    /// <summary>The cluster in a folder, made when there is none.</summary>
    public static async Task<Cluster> OpenAsync(
        ClusterFolder folder,
        ServerAccount account,
        EmbeddedPostgresOptions options,
        ILogger logger,
        CancellationToken cancellation
    )
    {
        var state = folder.HasCluster
            ? ClusterState.Read(folder.StateFile)
                ?? throw new EmbeddedPostgresException(
                    $"{folder.StateFile} with the passwords of the database in {folder.Data} is missing. Put it back, or wipe the "
                        + "database with ./build.sh run --reset."
                )
            : await ClusterMaker.MakeAsync(folder, account, options, logger, cancellation);
        var binaries = await BinaryFinder.ForClusterAsync(folder, state.BinFolder, logger, cancellation);
        return new(
            folder,
            state with
            {
                BinFolder = binaries.BinFolder,
            },
            new(folder, account, binaries, logger),
            logger
        );
    }

    /// <summary>Finds the server running or starts it, on the port it had before if that is free.</summary>
    public async Task StartAsync(EmbeddedPostgresOptions options, CancellationToken cancellation)
    {
        var port = Postmaster.RunningOnPort;
        if (port is { } running)
        {
            logger.Reused(running);
        }

        port ??= await Postmaster.StartAsync(() => Ports.FirstFree(State.Port, options.PreferredPort), cancellation);
        State = State with { Port = port.Value };
        await Postmaster.AnswersAsync(State, cancellation);
        await DatabaseRoles.EnsureAsync(State, cancellation);
        if (State != ClusterState.Read(Folder.StateFile))
        {
            State.Write(Folder.StateFile);
        }
    }

    /// <summary>Starts a server that died again, on its port, which connection strings in use name.</summary>
    public async Task RestartAsync(CancellationToken cancellation)
    {
        using var held = await FileLock.WaitAsync(Folder.LockFile, cancellation);
        if (Postmaster.RunningOnPort is null)
        {
            await Postmaster.StartAsync(() => State.Port, cancellation);
        }
    }
}

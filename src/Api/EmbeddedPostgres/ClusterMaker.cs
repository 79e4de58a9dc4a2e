namespace Sijil.Api.EmbeddedPostgres;

/// <summary>
/// Makes a cluster: checksums on, passwords from the first moment, an order of texts that no library update changes.
/// </summary>
internal static class ClusterMaker
{
    // C.UTF-8 knows the letters of all scripts, which full-text search relies on; systems without it have C.
    private static readonly string[] Locales = ["C.UTF-8", "C"];

    public static async Task<ClusterState> MakeAsync(
        ClusterFolder folder,
        ServerAccount account,
        EmbeddedPostgresOptions options,
        ILogger logger,
        CancellationToken cancellation
    )
    {
        if (Directory.Exists(folder.Data) && Directory.EnumerateFileSystemEntries(folder.Data).Any())
        {
            throw new EmbeddedPostgresException(
                $"{folder.Data} holds something that is not a PostgreSQL cluster. Move it away."
            );
        }

        var binaries = await BinaryFinder.ForNewClusterAsync(folder, options.Sources, logger, cancellation);
        logger.MakingCluster(folder.Data, binaries.Major, binaries.BinFolder);
        var state = ClusterState.New(options.PreferredPort, binaries.BinFolder);
        await InitialiseAsync(folder, account, binaries, state, cancellation);
        state.Write(folder.StateFile);
        if (Directory.Exists(folder.Data))
        {
            Directory.Delete(folder.Data);
        }

        Directory.Move(folder.Unfinished, folder.Data);
        return state;
    }

    private static async Task InitialiseAsync(
        ClusterFolder folder,
        ServerAccount account,
        PostgresBinaries binaries,
        ClusterState state,
        CancellationToken cancellation
    )
    {
        var output = "";
        foreach (var locale in Locales)
        {
            var passwordFile = await HandOverPasswordAsync(folder, account, state, cancellation);
            try
            {
                await PrepareAsync(folder, account, cancellation);
                var result = await account.RunAsync(
                    binaries.Initdb,
                    Arguments(folder, binaries.Major, locale, passwordFile),
                    cancellation
                );
                if (result.Succeeded)
                {
                    return;
                }

                output = result.Output;
            }
            finally
            {
                File.Delete(passwordFile);
            }
        }

        throw new EmbeddedPostgresException($"initdb could not make the cluster {folder.Data}: {output}");
    }

    private static IEnumerable<string> Arguments(ClusterFolder folder, int major, string locale, string passwordFile) =>
        [
            $"--pgdata={folder.Unfinished}",
            $"--username={PostgresConnections.SuperuserRole}",
            $"--pwfile={passwordFile}",
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            $"--locale={locale}",
            // Nobody sorts by language in the database, and comparing keys byte by byte is cheaper than asking the locale.
            "--lc-collate=C",
            .. major >= 17 ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"] : Array.Empty<string>(),
            "--data-checksums",
            "--no-instructions",
        ];

    private static async Task PrepareAsync(ClusterFolder folder, ServerAccount account, CancellationToken cancellation)
    {
        if (Directory.Exists(folder.Unfinished))
        {
            Directory.Delete(folder.Unfinished, recursive: true);
        }

        Directory.CreateDirectory(folder.Unfinished);
        await GiveAsync(folder.Unfinished, account, cancellation);
    }

    private static async Task<string> HandOverPasswordAsync(
        ClusterFolder folder,
        ServerAccount account,
        ClusterState state,
        CancellationToken cancellation
    )
    {
        var path = Path.Combine(folder.Home, "postgres.password");
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using (var writer = new StreamWriter(path, options))
        {
            await writer.WriteAsync(state.SuperuserPassword);
        }

        await GiveAsync(path, account, cancellation);
        return path;
    }

    private static async Task GiveAsync(string path, ServerAccount account, CancellationToken cancellation)
    {
        if (!await account.TakeAsync(path, cancellation))
        {
            throw new EmbeddedPostgresException(
                $"{path} could not be given to the user that PostgreSQL runs as. Start Sijil as an ordinary user."
            );
        }
    }
}

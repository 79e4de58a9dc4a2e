namespace Sijil.Api.EmbeddedPostgres;

internal static class ClusterWipe
{
    /// <summary>Wipes every place where a cluster of this root can lie, and answers how many it found.</summary>
    public static async Task<int> AllOfAsync(string rootFolder, ILogger logger, CancellationToken cancellation)
    {
        var account = await ServerAccount.ForAsync(rootFolder, cancellation);
        var places = ClusterFolder.Candidates(rootFolder).Where(place => Directory.Exists(place.Home)).ToList();
        foreach (var folder in places)
        {
            using var held = await FileLock.WaitAsync(folder.LockFile, cancellation);
            using var alone =
                FileLock.TryTake(folder.HostsFile)
                ?? throw new EmbeddedPostgresException(
                    $"A running host uses the database in {folder.Data}. Stop it, then reset."
                );
            await WipeAsync(folder, account, logger, cancellation);
        }

        return places.Count;
    }

    private static async Task WipeAsync(
        ClusterFolder folder,
        ServerAccount account,
        ILogger logger,
        CancellationToken cancellation
    )
    {
        if (PostmasterFile.Running(folder.Data) is not null)
        {
            var lastUsed = ClusterState.Read(folder.StateFile)?.BinFolder ?? "";
            var binaries = await BinaryFinder.ForClusterAsync(folder, lastUsed, logger, cancellation);
            await new Postmaster(folder, account, binaries, logger).StopAsync(cancellation);
        }

        foreach (var data in new[] { folder.Data, folder.Unfinished }.Where(Directory.Exists))
        {
            Directory.Delete(data, recursive: true);
        }

        File.Delete(folder.StateFile);
    }
}

namespace Sijil.Api.EmbeddedPostgres;

/// <summary>Starts a server again that died while a host uses it.</summary>
internal static class Watchdog
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Returns when told to stop, never for a failed start: the disk may have room, or the port be free, the next time.
    /// </summary>
    public static async Task OverAsync(Cluster cluster, ILogger logger, CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                await Task.Delay(await IsWellAsync(cluster, logger, stopping) ? Interval : AfterFailure, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The host stops; that is the only way out.
        }
    }

    private static async Task<bool> IsWellAsync(Cluster cluster, ILogger logger, CancellationToken stopping)
    {
        try
        {
            if (cluster.Postmaster.RunningOnPort is null)
            {
                logger.Gone();
                await cluster.RestartAsync(stopping);
            }

            return true;
        }
        catch (Exception reason) when (!stopping.IsCancellationRequested)
        {
            logger.StillGone(reason);
            return false;
        }
    }
}

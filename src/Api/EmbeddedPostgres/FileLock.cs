namespace Sijil.Api.EmbeddedPostgres;

/// <summary>
/// Locks between processes. The operating system lets go of them when their holder dies, however it dies.
/// </summary>
internal static class FileLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits until no other process holds the file.</summary>
    public static async Task<IDisposable> WaitAsync(string path, CancellationToken cancellation)
    {
        while (true)
        {
            if (TryTake(path) is { } taken)
            {
                return taken;
            }

            await Task.Delay(Pause, cancellation);
        }
    }

    /// <summary>The file for oneself, or null while anyone else holds or shares it.</summary>
    public static IDisposable? TryTake(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        // The operating system says "in use" by nothing finer than this; what is really wrong with the path throws
        // another type.
        catch (IOException problem) when (problem is not (DirectoryNotFoundException or PathTooLongException))
        {
            return null;
        }
    }

    /// <summary>
    /// Shares the file with any number of others. The caller holds the lock under which it is taken for oneself.
    /// </summary>
    public static IDisposable Share(string path) =>
        new FileStream(path, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read);
}

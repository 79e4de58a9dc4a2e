namespace Sijil.Application.Ledger;

/// <summary>Wakes whoever waits for something to have been recorded by this process. Thread-safe.</summary>
public sealed class Commits : IDisposable
{
    private readonly SemaphoreSlim told = new(0, 1);

    internal void Tell()
    {
        try
        {
            told.Release();
        }
        catch (SemaphoreFullException)
        {
            // Told already, and not heard yet.
        }
    }

    /// <returns>False where nothing was recorded for so long.</returns>
    public Task<bool> Wait(TimeSpan longest, CancellationToken cancellation) => told.WaitAsync(longest, cancellation);

    /// <summary>Whether anything was recorded since the last one who asked or waited.</summary>
    public bool WereTold() => told.Wait(TimeSpan.Zero);

    public void Dispose() => told.Dispose();
}

namespace Sijil.Tests;

/// <summary>How a test waits for what happens beside it. There is no other way: no test sleeps.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// Looks at once, then again and again until what is seen is so, and returns that. When this takes too long, even because a look
    /// never ends, the test fails and says what did not come true and what was seen last. A look that throws fails it at once.
    /// </summary>
    /// <param name="what">What is waited for, as it would follow "that".</param>
    public static async Task<T> Is<T>(string what, Func<Task<T>> look, Func<T, bool> isSo, TimeSpan? patience = null)
    {
        var within = patience ?? Patience;
        var calledOff = TestContext.Current.CancellationToken;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(calledOff);
        deadline.CancelAfter(within);
        using var timer = new PeriodicTimer(Interval);
        var last = "nothing";
        try
        {
            while (true)
            {
                var seen = await look().WaitAsync(deadline.Token);
                if (isSo(seen))
                    return seen;
                last = seen?.ToString() ?? last;
                await timer.WaitForNextTickAsync(deadline.Token);
            }
        }
        catch (OperationCanceledException late)
            when (late.CancellationToken == deadline.Token && !calledOff.IsCancellationRequested)
        {
            throw new TimeoutException(
                $"For {within.TotalSeconds} seconds it did not come true that {what}. Last seen: {last}."
            );
        }
    }

    /// <inheritdoc cref="Is{T}"/>
    public static Task Is(string what, Func<Task<bool>> look) => Is(what, look, isSo => isSo);
}

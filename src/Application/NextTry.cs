namespace Sijil.Application;

/// <summary>When a message comes again that could not do its work: after a minute, then each time after twice as long.</summary>
internal static class NextTry
{
    private const int MostDoublings = 20;

    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);

    /// <param name="tries">How many there were before the one that has just failed.</param>
    /// <param name="latest">Longer than that it never waits.</param>
    public static TimeSpan After(int tries, TimeSpan latest) =>
        TimeSpan.FromTicks(Math.Min(latest.Ticks, First.Ticks << Math.Min(tries, MostDoublings)));
}

namespace Sijil.Application;

public static class Microseconds
{
    /// <summary>The present moment in UTC, cut to whole microseconds: what is written is what will be read.</summary>
    public static DateTimeOffset GetMicroseconds(this TimeProvider clock)
    {
        var now = clock.GetUtcNow().ToUniversalTime();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}

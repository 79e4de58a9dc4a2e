namespace Sijil.Api.Tests;

/// <summary>Goes as the real one does, and can be put forward. Timers take the time they take.</summary>
internal sealed class AdjustableClock : TimeProvider
{
    private long ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref ahead));

    public void PutForwardTo(DateTimeOffset moment) => Interlocked.Add(ref ahead, (moment - GetUtcNow()).Ticks);
}

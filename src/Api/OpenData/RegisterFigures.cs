using Sijil.Projections.Permits;

namespace Sijil.Api.OpenData;

/// <summary>The figures of the register, counted once for each position of it: however many ask, one count runs at a time.</summary>
internal sealed class RegisterFigures(PublicRegister register, RegisterPosition position, TimeProvider clock)
    : IDisposable
{
    private static readonly TimeSpan Recently = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim counting = new(1);
    private volatile Counted? last;

    private sealed record Counted(long Position, long At, PermitStatistics Figures);

    public async ValueTask<PermitStatistics> Current(CancellationToken cancellation)
    {
        var wanted = await position.Current(cancellation);
        if (last is { } known && known.Position == wanted)
            return known.Figures;

        await counting.WaitAsync(cancellation);
        try
        {
            if (last is not { } counted || counted.Position != wanted)
                last = new(wanted, clock.GetTimestamp(), await register.Statistics(cancellation));
            return last.Figures;
        }
        finally
        {
            counting.Release();
        }
    }

    /// <summary>Figures that need not be those of this moment, such as which types there are.</summary>
    public ValueTask<PermitStatistics> Recent(CancellationToken cancellation) =>
        last is { } known && clock.GetElapsedTime(known.At) < Recently ? new(known.Figures) : Current(cancellation);

    public void Dispose() => counting.Dispose();
}

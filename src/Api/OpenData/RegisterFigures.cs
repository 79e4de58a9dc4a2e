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
        if (last is { } known && known.Position >= wanted)
            return known.Figures;

        await counting.WaitAsync(cancellation);
        try
        {
            // Who has waited may find that somebody has counted beyond what they asked for.
            if (last is { } counted && counted.Position >= wanted)
                return counted.Figures;

            var figures = await register.Statistics(cancellation);
            last = new(Math.Max(wanted, figures.AsOf), clock.GetTimestamp(), figures);
            return figures;
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

namespace Sijil.Bench.Load;

/// <summary>What a load, or several stretches of one, came to.</summary>
internal sealed record LoadResult(TimeSpan Elapsed, Latencies Latencies, long Errors, string? FirstError)
{
    public static readonly LoadResult None = new(TimeSpan.Zero, new(), 0, null);

    public double PerSecond => Latencies.Count / Elapsed.TotalSeconds;

    public static LoadResult operator +(LoadResult first, LoadResult second)
    {
        var all = new Latencies();
        all.Add(first.Latencies);
        all.Add(second.Latencies);
        return new(
            first.Elapsed + second.Elapsed,
            all,
            first.Errors + second.Errors,
            first.FirstError ?? second.FirstError
        );
    }
}

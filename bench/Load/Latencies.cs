using System.Numerics;

namespace Sijil.Bench.Load;

/// <summary>How long requests took, in buckets that are never wider than 1/64 of what they hold. Not thread-safe.</summary>
/// <remarks>Like an HDR histogram: its size does not depend on how many values it has seen, and every one of them counts.</remarks>
internal sealed class Latencies
{
    private const int Precision = 6;
    private const int Steps = 1 << Precision;
    private const int Largest = 32;

    private readonly long[] counts = new long[Largest * Steps];

    public long Count { get; private set; }

    public void Add(TimeSpan latency)
    {
        var microseconds = (uint)Math.Clamp(latency.TotalMicroseconds, 0, uint.MaxValue >> 2);
        counts[Bucket(microseconds)]++;
        Count++;
    }

    public void Add(Latencies others)
    {
        for (var bucket = 0; bucket < counts.Length; bucket++)
            counts[bucket] += others.counts[bucket];
        Count += others.Count;
    }

    /// <summary>The time within which this share of the requests was answered.</summary>
    /// <param name="share">Such as 0.99.</param>
    public TimeSpan At(double share)
    {
        var wanted = (long)Math.Ceiling(Count * share);
        long seen = 0;
        for (var bucket = 0; bucket < counts.Length; bucket++)
        {
            seen += counts[bucket];
            if (seen >= wanted && seen > 0)
                return TimeSpan.FromMicroseconds(UpperEnd(bucket));
        }

        return TimeSpan.Zero;
    }

    private static int Bucket(uint value)
    {
        var shift = Math.Max(0, 31 - BitOperations.LeadingZeroCount(value) - Precision);
        return (shift << Precision) + (int)(value >> shift);
    }

    private static long UpperEnd(int bucket)
    {
        var shift = Math.Max(0, (bucket >> Precision) - 1);
        return ((long)(bucket - (shift << Precision) + 1) << shift) - 1;
    }
}

using Sijil.Bench.Load;

namespace Sijil.Bench.Report;

/// <summary>What one benchmark found.</summary>
internal sealed record Finding(string Benchmark, IReadOnlyList<LoadFigures> Loads, IReadOnlyList<Figure> Figures);

/// <summary>A load, in milliseconds.</summary>
/// <param name="ServerTime">Processor time of the server for each request.</param>
/// <param name="DatabaseTime">Processor time of PostgreSQL for each request.</param>
internal sealed record LoadFigures(
    string Name,
    double PerSecond,
    double Median,
    double Percentile95,
    double Percentile99,
    long Requests,
    double? ServerTime = null,
    double? DatabaseTime = null
)
{
    public static LoadFigures Of(string name, LoadResult result, TimeSpan? server = null, TimeSpan? database = null)
    {
        var count = Math.Max(1, result.Latencies.Count);
        return new(
            name,
            result.PerSecond,
            result.Latencies.At(0.5).TotalMilliseconds,
            result.Latencies.At(0.95).TotalMilliseconds,
            result.Latencies.At(0.99).TotalMilliseconds,
            result.Latencies.Count,
            server?.TotalMilliseconds / count,
            database?.TotalMilliseconds / count
        );
    }
}

/// <summary>A number, and where there is one the goal that it is held against.</summary>
internal sealed record Figure(string Name, double Value, string Unit, Goal? Goal = null)
{
    public static Figure Ratio(string name, double value, double of, double atLeast) =>
        new(name, value / of, "x", new(atLeast, IsUpperBound: false));

    public static Figure AtMost(string name, double value, string unit, double bound) =>
        new(name, value, unit, new(bound, IsUpperBound: true));

    public static Figure AtLeast(string name, double value, string unit, double bound) =>
        new(name, value, unit, new(bound, IsUpperBound: false));

    public bool? IsMet =>
        Goal is null ? null
        : Goal.IsUpperBound ? Value <= Goal.Bound
        : Value >= Goal.Bound;
}

internal sealed record Goal(double Bound, bool IsUpperBound);

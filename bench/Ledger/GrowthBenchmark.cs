using System.Diagnostics;
using Sijil.Application.Ledger;
using Sijil.Bench.Load;
using Sijil.Bench.Report;
using Sijil.Bench.Servers;
using Sijil.Domain.Ledger.Tiles;

namespace Sijil.Bench.Ledger;

/// <summary>
/// What it costs to take events into a log of ten thousand leaves and into one of ten million, in turn: their leaves, files and
/// checkpoint, by the parts that do it in the host, which does not run.
/// </summary>
internal static class GrowthBenchmark
{
    private const int Rounds = 200;
    private const double Bound = 1.1;

    /// <summary>Both end with a full bundle: what is in one that is not full is made anew, and made up it cannot be.</summary>
    private static readonly LongLog Short = new("short", 40 * TileAddress.FullWidth);
    private static readonly LongLog Long = new("long", 39_063 * TileAddress.FullWidth);

    public static async Task Run(BenchRun run, CancellationToken cancellation)
    {
        await using (var register = await Register.Open(run, cancellation))
        {
            foreach (var log in new[] { Short, Long })
                await register.MakePlace(log.Municipality, cancellation);
        }

        await using var parts = await Register.Parts();
        foreach (var log in new[] { Short, Long })
            await log.Make(run, parts.Services.GetRequiredService<ILogKeys>(), cancellation);
        await run.Database.Settle(cancellation);

        var (few, many) = (new Latencies(), new Latencies());
        for (var round = 0; round < Rounds; round++)
        {
            few.Add(await Measure(run, parts.Services, Short, cancellation));
            many.Add(await Measure(run, parts.Services, Long, cancellation));
        }

        run.Found(
            new(
                "growth",
                [],
                [
                    Median($"{LongLog.Batch} events into a log of {Short.Size:N0}, median", few),
                    Median($"the same into one of {Long.Size:N0}", many),
                    Figure.AtMost("the long log to the short one", many.At(0.5) / few.At(0.5), "x", Bound),
                ]
            )
        );
    }

    private static Figure Median(string name, Latencies latencies) =>
        new(name, latencies.At(0.5).TotalMilliseconds, "ms");

    private static async Task<TimeSpan> Measure(
        BenchRun run,
        IServiceProvider parts,
        LongLog log,
        CancellationToken cancellation
    )
    {
        await log.Record(run, cancellation);
        var (sequencer, publisher) = (
            parts.GetRequiredService<LeafSequencer>(),
            parts.GetRequiredService<LogPublisher>()
        );
        var began = Stopwatch.GetTimestamp();
        while (await sequencer.Advance(log.Municipality, cancellation)) { }
        while (await publisher.Advance(log.Municipality, cancellation)) { }
        return Stopwatch.GetElapsedTime(began);
    }
}

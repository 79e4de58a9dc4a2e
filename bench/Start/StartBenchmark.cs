using System.Diagnostics;
using Sijil.Bench.Report;
using Sijil.Bench.Servers;

namespace Sijil.Bench.Start;

/// <summary>How long the published host takes from nothing to its first answer, and how much memory it then holds.</summary>
internal static class StartBenchmark
{
    private const int Starts = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(15);

    public static async Task Run(BenchRun run, CancellationToken cancellation)
    {
        await using (await Register.Open(run, cancellation)) { }

        var alive = new List<double>();
        var ready = new List<double>();
        var memory = new List<double>();
        for (var start = 0; start < Starts; start++)
        {
            var began = Stopwatch.GetTimestamp();
            using var host = BenchServers.Sijil(run);
            await host.Answers("/health/live", Pause, cancellation);
            alive.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
            await host.Answers("/health/ready", Pause, cancellation);
            ready.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
            await Task.Delay(Idle, cancellation);
            memory.Add(host.Memory / (1024.0 * 1024.0));
            BenchRun.Say($"start {start + 1}: {alive[^1]:0.00} s, ready {ready[^1]:0.00} s, {memory[^1]:0} MiB");
        }

        run.Found(
            new(
                "start",
                [],
                [
                    Figure.AtMost("cold start to the first answer, median", Median(alive), "s", 1.0),
                    new("cold start to ready, median", Median(ready), "s"),
                    Figure.AtMost(
                        $"resident memory, idle for {Idle.TotalSeconds} s, median",
                        Median(memory),
                        "MiB",
                        150
                    ),
                ]
            )
        );
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}

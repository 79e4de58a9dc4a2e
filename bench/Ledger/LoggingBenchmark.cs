using Npgsql;
using Sijil.Bench.Load;
using Sijil.Bench.Report;
using Sijil.Bench.Servers;
using Sijil.Bench.Supports;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Bench.Ledger;

/// <summary>What the log takes from the commands beside which it is written: supports, with the log going on and with the log held up.</summary>
internal static class LoggingBenchmark
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static async Task Run(BenchRun run, CancellationToken cancellation)
    {
        var requests = await SupportBenchmark.Prepare(run, SupportBenchmark.MostPerSecond, cancellation);
        using var server = BenchServers.Sijil(run);
        await server.Answers("/health/ready", Pause, cancellation);
        await run.Database.Settle(cancellation);

        await using var database = NpgsqlDataSource.Create(run.Database.Register);
        var folder = Path.Combine(ProjectRoot.Data, ".data", "log", Register.Municipality);
        var upkeep = new LogUpkeep(database, new LogInFolder(folder), await Key(server, cancellation));
        var without = new MeasuredLoad("the log is held up", server, requests, run, upkeep.StandsStill);
        var with = new MeasuredLoad("the log is written beside", server, requests, run, upkeep.Goes);
        await MeasuredLoad.Measure(run, cancellation, without, with);

        run.Found(
            new(
                "logging",
                [without.Figures, with.Figures],
                [
                    Figure.Ratio("commands with the log to without", with.PerSecond, without.PerSecond, atLeast: 0.9),
                    Figure.AtMost(
                        "from the end of a load to the checkpoint over all of it, at most",
                        upkeep.LongestLag.TotalSeconds,
                        "s",
                        5
                    ),
                ]
            )
        );
    }

    private static async Task<VerifierKey> Key(ServerProcess server, CancellationToken cancellation)
    {
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{server.Port}") };
        var path = new Uri($"/log/{Register.Municipality}/vkey", UriKind.Relative);
        return VerifierKey.Parse((await client.GetStringAsync(path, cancellation)).TrimEnd());
    }
}

using System.Diagnostics;
using System.Security.Cryptography;
using Npgsql;
using Sijil.Application.Ledger;
using Sijil.Bench.Importing;
using Sijil.Bench.Report;
using Sijil.Bench.Servers;
using Sijil.Domain.Ledger.Notes;
using Sijil.Domain.Ledger.Tiles;

namespace Sijil.Bench.Ledger;

/// <summary>
/// How fast the host logs what was imported, and how fast an auditor verifies that log from its folder, against hashing the same
/// entries and nothing else.
/// </summary>
internal static class LedgerBenchmark
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static async Task Run(BenchRun run, CancellationToken cancellation)
    {
        if (run.Findings.All(finding => finding.Benchmark != "import"))
            await ImportBenchmark.Run(run, cancellation);

        var log = new LogInFolder(Path.Combine(ProjectRoot.Data, ".data", "log", ImportBenchmark.Municipality));
        var (key, written) = await Write(run, log, cancellation);

        await run.Database.Settle(cancellation);

        var (leaves, verifying, hashing) = (0L, TimeSpan.Zero, TimeSpan.Zero);
        for (var round = 1; round <= BenchSettings.Rounds; round++)
        {
            var began = Stopwatch.GetTimestamp();
            var report = await new LogVerification(log, key).Verify([], cancellation);
            verifying += Stopwatch.GetElapsedTime(began);
            if (report.Fault is { } fault)
                throw new InvalidOperationException($"The log that was written does not verify: {fault.Reason}");
            hashing += await Hash(log, report.Leaves, cancellation);
            leaves += report.Leaves;
        }

        var (verified, hashed) = (leaves / verifying.TotalSeconds, leaves / hashing.TotalSeconds);
        run.Found(
            new(
                "ledger",
                [],
                [
                    new(
                        $"{leaves / BenchSettings.Rounds:N0} leaves sequenced, written and signed by the host",
                        written,
                        "leaves/s"
                    ),
                    new("SHA-256 of the same entries", hashed, "leaves/s"),
                    Figure.AtLeast("ledger verify from a folder, one thread", verified, "leaves/s", 300_000),
                    Figure.Ratio("ledger verify to SHA-256", verified, hashed, atLeast: 0.5),
                ]
            )
        );
    }

    /// <summary>Lets the published host make up for all that was imported without it.</summary>
    private static async Task<(VerifierKey Key, double PerSecond)> Write(
        BenchRun run,
        LogInFolder log,
        CancellationToken cancellation
    )
    {
        var events = await Count(run, cancellation);
        var began = Stopwatch.GetTimestamp();
        using var host = BenchServers.Sijil(run);
        await host.Answers("/health/live", Pause, cancellation);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{host.Port}") };
        var path = new Uri($"/log/{ImportBenchmark.Municipality}/vkey", UriKind.Relative);
        var key = VerifierKey.Parse((await client.GetStringAsync(path, cancellation)).TrimEnd());
        while ((await SignedLog.Read(log, key, cancellation)).Head.Size < events)
            await Task.Delay(Pause, cancellation);
        return (key, events / Stopwatch.GetElapsedTime(began).TotalSeconds);
    }

    private static async Task<long> Count(BenchRun run, CancellationToken cancellation)
    {
        await using var database = NpgsqlDataSource.Create(run.Database.Register);
        await using var query = database.CreateCommand("select count(*) from events.mt_events where tenant_id = $1");
        query.Parameters.AddWithValue(ImportBenchmark.Municipality);
        return (long)(await query.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>The time of reading the files is not counted.</summary>
    private static async Task<TimeSpan> Hash(LogInFolder log, long size, CancellationToken cancellation)
    {
        var hash = new byte[SHA256.HashSizeInBytes];
        var spent = TimeSpan.Zero;
        foreach (var bundle in new TiledTree(size).Bundles())
        {
            var entries = EntryBundle.Read(bundle, (await log.Read(bundle.Path, cancellation))!);
            var began = Stopwatch.GetTimestamp();
            foreach (var entry in entries)
                SHA256.HashData(entry.Span, hash);
            spent += Stopwatch.GetElapsedTime(began);
        }

        return spent;
    }
}

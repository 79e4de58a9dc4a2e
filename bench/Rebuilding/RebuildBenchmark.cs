using System.Diagnostics;
using System.Text.Json;
using Marten;
using Npgsql;
using Sijil.Application.Installation;
using Sijil.Bench.Importing;
using Sijil.Bench.Report;
using Sijil.Projections;
using Sijil.Projections.Rebuilding;

namespace Sijil.Bench.Rebuilding;

/// <summary>Making the public register again from its events, against reading the same events and parsing their JSON.</summary>
internal static class RebuildBenchmark
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    public static async Task Run(BenchRun run, CancellationToken cancellation)
    {
        if (run.Findings.All(finding => finding.Benchmark != "import"))
            await ImportBenchmark.Run(run, cancellation);

        var model = ReadModels.All.First(model => model.IsAsynchronous);
        await run.Database.Settle(cancellation);
        var began = Stopwatch.GetTimestamp();
        var events = await Parse(run, model, cancellation);
        if (events == 0)
            throw new InvalidOperationException("None of the imported events is of interest to the public register.");
        var reading = events / Stopwatch.GetElapsedTime(began).TotalSeconds;
        BenchRun.Say($"{events:N0} events");

        began = Stopwatch.GetTimestamp();
        await Rebuild(run, model, cancellation);
        var rebuilding = events / Stopwatch.GetElapsedTime(began).TotalSeconds;

        run.Found(
            new(
                "rebuild",
                [],
                [
                    new($"COPY out and JSON, {events:N0} events", reading, "events/s"),
                    new($"rebuild of {model.Name}", rebuilding, "events/s"),
                    Figure.Ratio("rebuild to COPY and JSON", rebuilding, reading, atLeast: 0.5),
                ]
            )
        );
    }

    private static async Task<long> Parse(BenchRun run, ReadModel model, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(run.Database.Register);
        await connection.OpenAsync(cancellation);
        var kinds = string.Join(',', model.Kinds.Select(kind => $"'{kind.Alias}'"));
        await using var copy = await connection.BeginBinaryExportAsync(
            $"copy (select data::text from events.mt_events where tenant_id = '{ImportBenchmark.Municipality}' and type in ({kinds}) order by seq_id) to stdout (format binary)",
            cancellation
        );
        long count = 0;
        while (await copy.StartRowAsync(cancellation) > 0)
        {
            using var parsed = JsonDocument.Parse(await copy.ReadAsync<string>(cancellation));
            count += parsed.RootElement.ValueKind == JsonValueKind.Object ? 1 : 0;
        }

        return count;
    }

    /// <summary>As the owner, because a rebuild begins by emptying the table.</summary>
    private static async Task Rebuild(BenchRun run, ReadModel model, CancellationToken cancellation)
    {
        var options = new StoreOptions();
        options.Connection(run.Database.Server.Connections.Owner);
        RegisterStore.Configure(options, owner: true, TimeProvider.System);
        ReadModels.Register(options);
        await using var store = new DocumentStore(options);
        using var daemon = await store.BuildProjectionDaemonAsync();
        await daemon.RebuildProjectionAsync(model.Name, ImportBenchmark.Municipality, Patience, cancellation);
    }
}

using System.Diagnostics;
using Npgsql;
using Sijil.Application.Seeding;
using Sijil.Bench.Servers;
using Sijil.Domain.DataRights;

namespace Sijil.Bench.Importing;

/// <summary>Taking over the permits of another system, with the command that its users run.</summary>
internal static class ImportBenchmark
{
    public const string Municipality = "imported";

    private const int ManyRows = 1_000_000;
    private const int FewRows = 20_000;

    public static async Task Run(BenchRun run, CancellationToken cancellation)
    {
        await MakePlace(run, cancellation);
        var rows = run.Settings.IsFullLength ? ManyRows : FewRows;
        var file = Path.Combine(ProjectRoot.Data, "permits.csv");
        await BldsFile.Write(file, run.Settings.Blds, rows, cancellation);

        var began = Stopwatch.GetTimestamp();
        var memory = await Import(run, file, cancellation);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;

        run.Found(
            new(
                "import",
                [],
                [
                    new("rows, start of the program included", rows / seconds, "/s", new(20_000, IsUpperBound: false)),
                    new("events", await Count(run, cancellation) / seconds, "/s"),
                    new($"most memory while {rows:N0} rows went in", memory / (1024.0 * 1024.0), "MiB"),
                ]
            )
        );
    }

    private static async Task MakePlace(BenchRun run, CancellationToken cancellation)
    {
        await using var register = await Register.Open(run, cancellation);
        await register.MakePlace(Municipality, cancellation);
        await register
            .Service<MunicipalityRules>()
            .Begin(Municipality, new Wording("مستورد", "Importé", "Imported"), cancellation: cancellation);
        await run.Database.Settle(cancellation);
    }

    /// <returns>The most memory that it held at any moment.</returns>
    private static async Task<long> Import(BenchRun run, string file, CancellationToken cancellation)
    {
        using var import = BenchServers.Command(
            run,
            "import",
            "permits",
            "--format",
            "blds",
            file,
            "--municipality",
            Municipality,
            "--json"
        );
        var most = 0L;
        while (!import.HasEnded)
        {
            most = Math.Max(most, import.Memory);
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellation);
        }

        return import.ExitCode == 0
            ? most
            : throw new InvalidOperationException($"The import ended with {import.ExitCode}.");
    }

    private static async Task<long> Count(BenchRun run, CancellationToken cancellation)
    {
        await using var database = NpgsqlDataSource.Create(run.Database.Register);
        await using var query = database.CreateCommand("select count(*) from events.mt_events where tenant_id = $1");
        query.Parameters.AddWithValue(Municipality);
        return (long)(await query.ExecuteScalarAsync(cancellation))!;
    }
}

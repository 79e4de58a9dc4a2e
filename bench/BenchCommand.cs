using System.CommandLine;
using Sijil.Bench.Report;

namespace Sijil.Bench;

internal static class BenchCommand
{
    private static readonly Option<string?> Only = new("--only") { Description = "Run only this one." };

    private static readonly Option<int> Seconds = new("--seconds")
    {
        Description = "How long each load is measured.",
        DefaultValueFactory = _ => (int)BenchSettings.FullLength.TotalSeconds,
    };

    private static readonly Option<int> WarmUp = new("--warm-up")
    {
        Description = "For how many seconds each server is kept busy before.",
        DefaultValueFactory = _ => (int)BenchSettings.FullLength.TotalSeconds,
    };

    private static readonly Option<int> Clients = new("--clients")
    {
        Description = "How many connections keep a server busy.",
        DefaultValueFactory = _ => 16,
    };

    private static readonly Option<string> Api = new("--api")
    {
        Description = "The folder of the published host.",
        Required = true,
    };

    private static readonly Option<string?> Blds = new("--blds")
    {
        Description = "A file of building permits (BLDS) whose rows the import repeats. Without it: made-up ones.",
    };

    private static readonly Option<string?> Json = new("--json")
    {
        Description = "Write the results into this file too.",
    };

    public static RootCommand Create()
    {
        Only.AcceptOnlyFromAmong([.. Benchmarks.All.Keys]);
        foreach (var option in new[] { Seconds, WarmUp, Clients })
            option.Validators.Add(given =>
            {
                if (given.GetValueOrDefault<int>() is < 1 or > 3_600)
                    given.AddError($"{given.Option.Name} is a number from 1 to 3,600.");
            });
        var root = new RootCommand("Measures Sijil against what one would write without it, on this machine.")
        {
            Only,
            Seconds,
            WarmUp,
            Clients,
            Api,
            Blds,
            Json,
        };
        root.SetAction(
            (parsed, cancellation) =>
                Run(
                    new BenchSettings(
                        parsed.GetValue(Only),
                        TimeSpan.FromSeconds(parsed.GetValue(Seconds)),
                        TimeSpan.FromSeconds(parsed.GetValue(WarmUp)),
                        parsed.GetValue(Clients),
                        Path.GetFullPath(parsed.GetValue(Api)!),
                        parsed.GetValue(Blds),
                        parsed.GetValue(Json)
                    ),
                    cancellation
                )
        );
        return root;
    }

    private static async Task<int> Run(BenchSettings settings, CancellationToken cancellation)
    {
        await using var run = await BenchRun.Begin(settings, cancellation);
        var machine = await Machine.Describe(run.Database, cancellation);
        foreach (
            var (name, benchmark) in Benchmarks.All.Where(one => settings.Only is null || one.Key == settings.Only)
        )
        {
            await Console.Out.WriteLineAsync($"{name}:");
            await benchmark(run, cancellation);
        }

        await ResultFiles.Write(settings, machine, run.Findings, cancellation);
        return 0;
    }
}

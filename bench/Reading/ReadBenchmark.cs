using Sijil.Bench.Decide;
using Sijil.Bench.Load;
using Sijil.Bench.Report;
using Sijil.Bench.Servers;

namespace Sijil.Bench.Reading;

/// <summary>What the public reads, against the same bytes served by the same program as a file that never changes.</summary>
internal static class ReadBenchmark
{
    private const int Applications = 400;
    private const string List = "/api/public/permits";

    public static async Task Run(BenchRun run, CancellationToken cancellation)
    {
        await using (var register = await Register.Open(run, cancellation))
        {
            var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
            await new Preparation(register, today).Make(Applications, cancellation);
            await Awaiting.PublicRegister(run.Database, Register.Municipality, cancellation);
        }

        var twin = StaticTwin.Of(run.Settings.Api);
        var page = $"/fr/permits/{await twin.Take(run, List, cancellation)}";
        await twin.Take(run, page, cancellation);
        twin.Complete();

        using var server = BenchServers.Sijil(run, twin.Folder);
        await server.Answers("/health/ready", TimeSpan.FromMilliseconds(100), cancellation);
        await Awaiting.PublicRegister(run.Database, Register.Municipality, cancellation);
        await run.Database.Settle(cancellation);

        var list = Load("JSON list", List);
        var listFile = Load("JSON list, as a file", twin.Twin(List));
        var detail = Load("detail page", page);
        var detailFile = Load("detail page, as a file", twin.Twin(page));
        await MeasuredLoad.Measure(run, cancellation, list, listFile, detail, detailFile);

        run.Found(
            new(
                "read",
                [list.Figures, listFile.Figures, detail.Figures, detailFile.Figures],
                [
                    Figure.Ratio("JSON list to the file", list.PerSecond, listFile.PerSecond, atLeast: 0.7),
                    Figure.Ratio("detail page to the file", detail.PerSecond, detailFile.PerSecond, atLeast: 0.7),
                ]
            )
        );

        MeasuredLoad Load(string name, string path) => new(name, server, new SameRequest(path), run);
    }
}

using Sijil.Bench.Report;
using Sijil.Bench.Servers;

namespace Sijil.Bench.Load;

/// <summary>One of several loads that take turns: a server and what is asked of it.</summary>
/// <param name="under">Brings about what it is to be measured under, each time, and ends it.</param>
internal sealed class MeasuredLoad(
    string name,
    ServerProcess server,
    IRequests requests,
    BenchRun run,
    Func<CancellationToken, Task<IAsyncDisposable>>? under = null
)
{
    private readonly LoadGenerator generator = new(server.Port, run.Settings.Clients);
    private LoadResult result = LoadResult.None;
    private TimeSpan? serverTime = TimeSpan.Zero;
    private TimeSpan? databaseTime = TimeSpan.Zero;

    public double PerSecond => result.PerSecond;

    public LoadFigures Figures => LoadFigures.Of(name, result, serverTime, databaseTime);

    /// <summary>Warms all of them up, then measures each in turn, round by round.</summary>
    public static async Task Measure(BenchRun run, CancellationToken cancellation, params MeasuredLoad[] loads)
    {
        foreach (var load in loads)
        {
            cancellation.ThrowIfCancellationRequested();
            BenchRun.Say($"{load.Name}: {load.Run(run.Settings.WarmUp).PerSecond:N0}/s while warming up");
        }

        for (var round = 1; round <= BenchSettings.Rounds; round++)
            foreach (var load in loads)
            {
                cancellation.ThrowIfCancellationRequested();
                await run.Database.Checkpoint(cancellation);
                await using var condition = await load.Begin(cancellation);
                var once = load.Measure(run.Settings.Measured / BenchSettings.Rounds);
                BenchRun.Say($"{load.Name}, round {round}: {once.PerSecond:N0}/s");
            }
    }

    private string Name => name;

    private async Task<IAsyncDisposable?> Begin(CancellationToken cancellation) =>
        under is null ? null : await under(cancellation);

    private LoadResult Measure(TimeSpan duration)
    {
        var (server0, database0) = (
            ProcessorTime.Of(server.ProcessId),
            ProcessorTime.Of(run.Database.Server.ProcessId)
        );
        var once = Run(duration);
        serverTime += ProcessorTime.Of(server.ProcessId) - server0;
        databaseTime += ProcessorTime.Of(run.Database.Server.ProcessId) - database0;
        result += once;
        return once;
    }

    private LoadResult Run(TimeSpan duration)
    {
        var once = generator.Run(requests, duration);
        return once.FirstError is not { } error
            ? once
            : throw new InvalidOperationException($"{name}: {once.Errors} clients met an error, one of them: {error}");
    }
}

using Sijil.Application;
using Sijil.Bench.Load;
using Sijil.Bench.Report;
using Sijil.Bench.Servers;

namespace Sijil.Bench.Decide;

/// <summary>
/// Deciding an application over HTTP: Sijil with everything on, against a plain program that keeps rows, and against the least
/// that any server could do.
/// </summary>
internal static class DecideBenchmark
{
    /// <summary>No server here is faster than this; what is prepared in vain costs time only.</summary>
    private const int MostPerSecond = 1_000;
    private const int MostPerSecondOfPeers = 6_000;
    private const int Deciders = 8;

    public static async Task Run(BenchRun run, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        IReadOnlyList<DecisionCase> ours;
        string[] tokens;
        await using (var register = await Register.Open(run, cancellation))
        {
            var count = (int)(run.Settings.Whole.TotalSeconds * MostPerSecond);
            ours = await new Preparation(register, today).Make(count, cancellation);
            tokens =
            [
                .. Enumerable
                    .Range(1, Deciders)
                    .Select(number => register.Token(Roles.Decider, $"bench-decider-{number}")),
            ];
        }

        var others = await PeerCases.Make(
            run.Database,
            (int)(run.Settings.Whole.TotalSeconds * MostPerSecondOfPeers),
            cancellation
        );

        using var bareServer = BenchServers.Bare(run);
        using var peerServer = BenchServers.Peer(run);
        using var ourServer = BenchServers.Sijil(run);
        var pause = TimeSpan.FromMilliseconds(100);
        await bareServer.Answers("/ready", pause, cancellation);
        await peerServer.Answers("/ready", pause, cancellation);
        await ourServer.Answers("/health/ready", pause, cancellation);
        await run.Database.Settle(cancellation);

        var bare = new MeasuredLoad("bare: one insert", bareServer, Requests("/applications", others), run);
        var peer = new MeasuredLoad(
            "peer: EF Core, row and audit row",
            peerServer,
            Requests("/applications", others),
            run
        );
        var sijil = new MeasuredLoad("Sijil: decide", ourServer, Requests("/api/permits/applications", ours), run);
        await MeasuredLoad.Measure(run, cancellation, bare, peer, sijil);

        run.Found(
            new(
                "decide",
                [bare.Figures, peer.Figures, sijil.Figures],
                [
                    Figure.Ratio("Sijil to the peer", sijil.PerSecond, peer.PerSecond, atLeast: 1.0),
                    Figure.Ratio("Sijil to the bare insert", sijil.PerSecond, bare.PerSecond, atLeast: 0.5),
                    Figure.AtMost("p99 of Sijil", sijil.Figures.Percentile99, "ms", 40),
                ]
            )
        );

        DecisionRequests Requests(string prefix, IReadOnlyList<DecisionCase> cases) =>
            new(prefix, cases, tokens, today);
    }
}

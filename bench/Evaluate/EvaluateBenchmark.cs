using Sijil.Application;
using Sijil.Bench.Load;
using Sijil.Bench.Peers;
using Sijil.Bench.Report;
using Sijil.Bench.Servers;

namespace Sijil.Bench.Evaluate;

/// <summary>Asking over HTTP whether a body may read, against the same stack with one prepared select.</summary>
internal static class EvaluateBenchmark
{
    private const int Bodies = 100;
    private const string Path = "/access/v1/evaluation";

    private const string Question =
        """{"subject":{"type":"body","id":"body-1"},"action":{"name":"read"},"resource":{"type":"dataset","id":"permits.applicants","properties":{"fields":["contact"]}}}""";

    public static async Task Run(BenchRun run, CancellationToken cancellation)
    {
        string token;
        await using (var register = await Register.Open(run, cancellation))
        {
            for (var number = 1; number <= Bodies; number++)
                await new GrantedBody(register, $"body-{number}").Make(cancellation);
            token = register.Token(Roles.DataConsumer, "bench-consumer", "body-1-backend");
        }
        await BenchDatabase.Run(run.Database.Peers, PeerEvaluation.Tables, cancellation);

        using var peerServer = BenchServers.Peer(run);
        using var ourServer = BenchServers.Sijil(run);
        var pause = TimeSpan.FromMilliseconds(100);
        await peerServer.Answers("/ready", pause, cancellation);
        await ourServer.Answers("/health/ready", pause, cancellation);
        await run.Database.Settle(cancellation);

        var question = new SamePost(Path, token, Question);
        var peer = new MeasuredLoad("peer: one prepared select", peerServer, question, run);
        var sijil = new MeasuredLoad("Sijil: evaluate", ourServer, question, run);
        await MeasuredLoad.Measure(run, cancellation, peer, sijil);

        run.Found(
            new(
                "evaluate",
                [peer.Figures, sijil.Figures],
                [Figure.Ratio("Sijil to the peer", sijil.PerSecond, peer.PerSecond, atLeast: 0.7)]
            )
        );
    }
}

using Sijil.Application;
using Sijil.Application.DataRights.Grants;
using Sijil.Application.Permits;
using Sijil.Bench.Load;
using Sijil.Bench.Peers;
using Sijil.Bench.Report;
using Sijil.Bench.Servers;
using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Grants;

namespace Sijil.Bench.Evaluate;

/// <summary>Asking over HTTP whether a body may read, against the same stack with one prepared select.</summary>
internal static class EvaluateBenchmark
{
    private const int Bodies = 100;
    private const string Law = "Loi n° 18-07, art. 7";
    private const string Path = "/access/v1/evaluation";

    private const string Question =
        """{"subject":{"type":"body","id":"body-1"},"action":{"name":"read"},"resource":{"type":"dataset","id":"permits.applicants","properties":{"fields":["contact"]}}}""";

    private static readonly Wording Wording = new("غرض", "Finalité", "Purpose");

    public static async Task Run(BenchRun run, CancellationToken cancellation)
    {
        string token;
        await using (var register = await Register.Open(run, cancellation))
        {
            for (var number = 1; number <= Bodies; number++)
                await Grant(register, $"body-{number}", cancellation);
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

    /// <summary>The whole way, with the commands that everyone uses.</summary>
    private static async Task Grant(Register register, string body, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var terms = new GrantTerms(["applicant-name", "contact"], RowScope.All, today.AddYears(1));
        var request = new GrantRequestId(RandomIdentifier.New());
        var administrator = await register.By(Roles.Administrator, "bench-administrator", cancellation);
        var person = await register.By(Roles.DataConsumer, "bench-consumer", cancellation);
        var officer = await register.By(Roles.DataProtectionOfficer, "bench-officer", cancellation);
        var owner = await register.By(Roles.DataOwner, "bench-owner", cancellation);
        var consumer = person with { Actor = person.Actor with { Client = $"{body}-backend" } };

        Expect(
            await register
                .Service<RegisterBodyHandler>()
                .Handle(new(body, Wording, BodyKind.Public, [LawfulBasis.PublicTask]), administrator, cancellation)
        );
        Expect(
            await register.Service<BindClientHandler>().Handle($"{body}-backend", body, administrator, cancellation)
        );
        Expect(
            await register
                .Service<RequestAccessHandler>()
                .Handle(
                    request,
                    new(PermitDatasets.Applicants, terms, Wording, LawfulBasis.PublicTask, Law),
                    consumer,
                    cancellation
                )
        );
        Expect(
            await register
                .Service<ReviewAccessRequestHandler>()
                .Handle(request, ReviewOpinion.Favourable, officer, cancellation)
        );
        Expect(
            await register
                .Service<ApproveAccessRequestHandler>()
                .Handle(request, terms, [new("state/act/2018/personal-data", "art_14")], owner, cancellation)
        );
    }

    private static void Expect(Outcome outcome)
    {
        if (outcome is not Outcome.Recorded)
            throw new InvalidOperationException($"A grant could not be prepared: {outcome}.");
    }
}

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Sijil.Api.Tests.DataRights;
using Sijil.Application.Ledger.Witnessing;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Notes;
using Sijil.Domain.Ledger.Witnessing;

namespace Sijil.Api.Tests.Ledger.Witnessing;

/// <summary>What a witness keeps, and the race that C2SP tlog-witness warns of: the slower of two requests must not take it back.</summary>
public sealed class WitnessTests(RegisterHost host)
{
    [Theory]
    [InlineData(0, 3, 7)]
    [InlineData(3, 3, 7)]
    [InlineData(3, 5, 7)]
    public async Task The_slower_request_is_decided_anew(long last, long slower, long faster)
    {
        var log = new AWatchedLog($"race.example/{last}-{slower}");
        if (last > 0)
            await Decide(Witness(log), log.Request(0, last));
        var between = 0;
        var slow = Witness(
            log,
            () => between++ == 0 ? Decide(Witness(log), log.Request(last, faster)) : Task.CompletedTask
        );

        var (decision, cosignature) = await slow.Answer(
            log.Request(last, slower),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(new WitnessDecision.Conflict(faster), decision);
        Assert.Null(cosignature);
        Assert.Equal(1, between);
        Assert.Equal(faster, await Size(log));
    }

    [Fact]
    public async Task Of_many_at_once_that_go_on_from_the_same_head_one_is_cosigned()
    {
        var log = new AWatchedLog("race.example/many");
        var answers = await Task.WhenAll(
            Enumerable
                .Range(1, 16)
                .Select(size => Witness(log).Answer(log.Request(0, size), TestContext.Current.CancellationToken))
        );

        var cosigned = Assert.Single(answers, answer => answer.Cosignature is not null);
        var note = Assert.IsType<WitnessDecision.Cosign>(cosigned.Decision).Note;
        Assert.Equal(Checkpoint.Parse(note.Text).Head.Size, await Size(log));
        Assert.All(
            answers.Where(answer => answer.Cosignature is null),
            answer => Assert.IsType<WitnessDecision.Conflict>(answer.Decision)
        );
    }

    [Fact]
    public async Task What_a_log_signed_that_contradicts_it_is_kept_for_those_who_investigate()
    {
        var (log, fork) = (new AWatchedLog("race.example/forked"), new AWatchedLog("race.example/forked", fork: 1));
        var captured = new CapturedLog();
        using var logging = LoggerFactory.Create(providers => providers.AddProvider(captured));
        await Decide(Witness(log), log.Request(0, 3));

        var lines = await captured.During(async () =>
            Assert.IsType<WitnessDecision.BadProof>(
                (
                    await Witness(log, logger: logging.CreateLogger<Witness>())
                        .Answer(fork.Request(3, 4), TestContext.Current.CancellationToken)
                ).Decision
            )
        );

        Assert.Contains(lines, line => line.Contains($"{fork.Note(4)}", StringComparison.Ordinal));
        Assert.Equal(3, await Size(log));
    }

    /// <param name="between">Happens when the witness has decided and before it keeps what it decided.</param>
    private Witness Witness(AWatchedLog log, Func<Task>? between = null, ILogger<Witness>? logger = null)
    {
        var key = AWatchedLog.Key("race.example/witness", 41, SignatureType.Cosignature);
        var signer = new NoteSigner(
            key.Key,
            message =>
            {
                between?.Invoke().GetAwaiter().GetResult();
                return key.Ed25519(message);
            }
        );
        return new(
            new(signer, [log.Signer.Key]),
            host.Service<WitnessedLogs>(),
            TimeProvider.System,
            logger ?? NullLogger<Witness>.Instance
        );
    }

    private static async Task Decide(Witness witness, AddCheckpointRequest request) =>
        Assert.IsType<WitnessDecision.Cosign>(
            (await witness.Answer(request, TestContext.Current.CancellationToken)).Decision
        );

    private async Task<long> Size(AWatchedLog log)
    {
        var note = await host.Service<WitnessedLogs>().Note(log.Hash, TestContext.Current.CancellationToken);
        return Checkpoint.Parse(SignedNote.Parse(note).Text).Head.Size;
    }
}

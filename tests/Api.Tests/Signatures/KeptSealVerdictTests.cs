using Marten;
using Sijil.Api.Tests.Permits;
using Sijil.Application;
using Sijil.Application.Ledger;
using Sijil.Application.Permits;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Verdicts;
using Sijil.Domain.Ledger;
using Sijil.Domain.Signatures;
using Sijil.Domain.Signatures.Validation;
using Sijil.Domain.Signatures.Verdicts;

namespace Sijil.Api.Tests.Signatures;

/// <summary>The seal of a decision is judged behind it, and anyone finds everything that the verdict follows from.</summary>
public sealed class KeptSealVerdictTests(RegisterHost host) : IAsyncLifetime
{
    private const string Town = "seal-verdicts";

    private readonly Office office = new(host, Town);

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Town);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_seal_of_a_decision_is_judged_with_every_input_by_its_digest_and_again_byte_for_byte()
    {
        var seal = (await Sealed()).SealId.Value;

        var verdict = Assert.IsType<SealValidated>(Assert.Single(await Verdicts(seal)));
        Assert.Equal("TOTAL_PASSED", verdict.Verdict.Indication);
        var premises = verdict.Verdict.Premises;
        var files = await host.Service<PublishedFiles>()
            .Find(
                Town,
                [verdict.File, verdict.Report, premises.Policy, premises.Knowledge],
                TestContext.Current.CancellationToken
            );
        Assert.Equal(4, files.Count);
        Assert.All(files, file => Assert.Equal(file.Key, Digest.Of(file.Value)));

        var again = Assert.Single(await Replay(seal));
        Assert.True(again.IsSame);
        var strict = Assert.Single(
            await Replay(seal, new ValidationPolicy("strict", 1, TimeSpan.FromTicks(1), TimeStampDelay: null))
        );
        Assert.Equal("TRY_LATER", strict.UnderOther!.Signatures[0].SubIndication);
    }

    /// <summary>As one from before verdicts were kept: no message told of it.</summary>
    [Fact]
    public async Task A_seal_without_a_verdict_is_judged_when_that_is_asked_for_and_once()
    {
        var made = await Sealed();
        var act = new ActReference(SealNotifiedDecision.Act, Guid.CreateVersion7(), "PA-2026-000000");
        var seal = SealId.Of(act);
        await host.Service<Recorder>()
            .Record(
                SystemActor.Instruct(Town, "test"),
                SignatureStreams.Seal,
                seal.Value,
                (_, _, _) => new(made with { SealId = seal, Act = act }),
                TestContext.Current.CancellationToken
            );

        Assert.Equal(1, await Judge());
        await Eventually.Is("it is judged", () => Verdicts(seal.Value), verdicts => verdicts.Count == 1);
        Assert.Equal(0, await Judge());
    }

    private async Task<ActSealed> Sealed()
    {
        var application = (
            await (await office.Decided()).After(office.Clerk, "notification", CaseHistories.Notification())
        ).Id;
        var seal = SealId.Of(SealNotifiedDecision.Act, application).Value;
        await Eventually.Is("the seal is judged", () => Verdicts(seal), verdicts => verdicts.Count == 1);
        await using var session = host.Service<IDocumentStore>().QuerySession(Town);
        var events = await session.Events.FetchStreamAsync(seal, token: TestContext.Current.CancellationToken);
        return (ActSealed)events[0].Data;
    }

    private Task<int> Judge() =>
        host.Service<UnjudgedSignatures>()
            .Judge(SystemActor.Instruct(Town, "test"), TestContext.Current.CancellationToken);

    private Task<IReadOnlyList<ReplayedVerdict>> Replay(Guid seal, ValidationPolicy? policy = null) =>
        host.Service<VerdictReplay>()
            .Run(seal, policy, SystemActor.Instruct(Town, "test"), TestContext.Current.CancellationToken);

    private async Task<IReadOnlyList<VerdictEvent>> Verdicts(Guid seal)
    {
        await using var session = host.Service<IDocumentStore>().QuerySession(Town);
        var events = await session.Events.FetchStreamAsync(
            VerdictsId.Of(seal).Value,
            token: TestContext.Current.CancellationToken
        );
        return [.. events.Select(recorded => (VerdictEvent)recorded.Data)];
    }
}

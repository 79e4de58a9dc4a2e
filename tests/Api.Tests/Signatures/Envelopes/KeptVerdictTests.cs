using Marten;
using Sijil.Api.Tests.DataRights.Erasures;
using Sijil.Application;
using Sijil.Domain.DataRights.Erasures;
using Sijil.Domain.Signatures.Validation;
using Sijil.Domain.Signatures.Verdicts;

namespace Sijil.Api.Tests.Signatures.Envelopes;

/// <summary>The verdict by which a signature was taken in is reached again as long as the signature is there.</summary>
public sealed class KeptVerdictTests(RegisterHost host) : IAsyncLifetime, IDisposable
{
    private const string Town = "verdicts-kept";

    private readonly CardSigning signing = new(host, Town);

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Town);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public void Dispose() => signing.Dispose();

    [Fact]
    public async Task A_verdict_is_reached_again_byte_for_byte_and_under_another_policy_says_what_differs()
    {
        var (slot, _, _) = await signing.Signed("replayed");
        signing.Cards.Publish(nextUpdate: signing.Office.Now.AddYears(2)); // What is known today changes nothing about what was known.

        var kept = Assert.Single(await signing.Replay(slot));
        Assert.True(kept.IsSame);
        Assert.Equal("TOTAL_PASSED", kept.Kept.Verdict.Indication);

        var strict = Assert.Single(
            await signing.Replay(slot, new ValidationPolicy("strict", 1, TimeSpan.FromDays(1), TimeStampDelay: null))
        );
        Assert.True(strict.IsSame);
        Assert.Equal("TRY_LATER", strict.UnderOther!.Signatures[0].SubIndication);
    }

    [Fact]
    public async Task What_the_level_of_a_signature_follows_from_is_kept_and_reached_again_beside_it()
    {
        signing.TrustAsQualified();
        var (slot, _, _) = await signing.Signed("qualified", isQualified: true);

        var kept = await signing.Replay(slot);

        Assert.Equal([false, true], kept.Select(replayed => replayed.IsOfLevel));
        Assert.All(kept, replayed => Assert.True(replayed.IsSame));
        Assert.All(kept, replayed => Assert.Equal("TOTAL_PASSED", replayed.Kept.Verdict.Indication));
    }

    [Fact]
    public async Task Who_may_not_open_signatures_reaches_no_verdict()
    {
        var (slot, _, _) = await signing.Signed("not-opened");

        var refused = Assert.Single(await signing.Replay(slot, role: Roles.Clerk));

        Assert.Null(refused.Again);
        Assert.NotNull(refused.Refusal);
    }

    /// <summary>Who replays is named, because the signer sees on their record who read.</summary>
    [Fact]
    public async Task No_signature_of_a_person_is_opened_for_nobody()
    {
        var (slot, _, _) = await signing.Signed("nobody");

        var refused = Assert.Single(await signing.Replay(slot, role: Roles.System));

        Assert.Equal(VerdictRejections.ReaderNotNamed, refused.Refusal);
    }

    /// <summary>EN 319 102-1, SIGNED_DATA_NOT_FOUND: what was said stands, and names what took the signature away.</summary>
    [Fact]
    public async Task After_an_erasure_a_verdict_names_the_event_that_destroyed_the_signature()
    {
        var (slot, _, signer) = await signing.Signed("replayed-erased");
        var erasure = await new ErasureOffice(host, Town).Erased(signer);

        var kept = Assert.Single(await signing.Replay(slot));

        Assert.Null(kept.Again);
        Assert.Equal("TOTAL_PASSED", kept.Kept.Verdict.Indication);
        await using var session = host.Service<IDocumentStore>().QuerySession(Town);
        var events = await session.Events.FetchStreamAsync(erasure, token: TestContext.Current.CancellationToken);
        Assert.Equal(events.Single(recorded => recorded.Data is SubjectKeyDestroyed).Id, kept.DestroyedBy);
    }
}

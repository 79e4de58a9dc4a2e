using System.Net;
using Marten;
using Sijil.Api.Tests.DataRights.Erasures;
using Sijil.Api.Tests.Permits;
using Sijil.Application;
using Sijil.Application.Signatures.Verdicts;
using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Erasures;
using Sijil.Domain.Signatures.Envelopes;
using Sijil.Domain.Signatures.Validation;
using Sijil.Domain.Signatures.Verdicts;

namespace Sijil.Api.Tests.Signatures.Envelopes;

/// <summary>The verdict by which a signature was taken in is reached again as long as the signature is there.</summary>
public sealed class KeptVerdictTests : IAsyncLifetime, IDisposable
{
    private const string Town = "verdicts-kept";

    private readonly RegisterHost host;
    private readonly SigningOffice office;
    private readonly ErasureOffice erasing;
    private static int authorities;

    /// <summary>Of a name of its own for each test: a certificate is known by its issuer’s name and its number.</summary>
    private readonly CardAuthority cards = new(
        Path.Combine(AppContext.BaseDirectory, "cards", $"{Town}-{Interlocked.Increment(ref authorities)}")
    );

    public KeptVerdictTests(RegisterHost host)
    {
        this.host = host;
        (office, erasing) = (new(host, Town), new(host, Town));
        host.Application.Configuration[$"Signers:{Town}:Trust"] = cards.Folder;
    }

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Town);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public void Dispose()
    {
        host.Application.Configuration[$"Signers:{Town}:Trust"] = "";
        cards.Dispose();
    }

    [Fact]
    public async Task A_verdict_is_reached_again_byte_for_byte_and_under_another_policy_says_what_differs()
    {
        var (slot, _, _) = await Signed("replayed");
        cards.Publish(nextUpdate: office.Now.AddYears(2)); // What is known today changes nothing about what was known.

        var kept = Assert.Single(await Replay(slot));
        Assert.True(kept.IsSame);
        Assert.Equal("TOTAL_PASSED", kept.Kept.Verdict.Indication);

        var strict = Assert.Single(
            await Replay(slot, new ValidationPolicy("strict", 1, TimeSpan.FromDays(1), TimeStampDelay: null))
        );
        Assert.True(strict.IsSame);
        Assert.Equal("TRY_LATER", strict.UnderOther!.Signatures[0].SubIndication);
    }

    [Fact]
    public async Task Who_may_not_open_signatures_reaches_no_verdict()
    {
        var (slot, _, _) = await Signed("not-opened");

        var refused = Assert.Single(await Replay(slot, role: Roles.Clerk));

        Assert.Null(refused.Again);
        Assert.NotNull(refused.Refusal);
    }

    [Fact]
    public async Task A_learned_revocation_lists_what_rests_on_the_certificate_and_has_it_judged_again()
    {
        var (slot, card, _) = await Signed("learned");
        var (untouched, _, _) = await Signed("not-revoked");
        cards.Publish(revoked: card);
        var list = await List();

        var resting = Assert.Single((await Learn(list))!);

        Assert.Equal(slot, Assert.IsType<SignatureValidated>(resting.Newest).Slot);
        Assert.False(resting.IsOlder);
        await Eventually.Is("it was judged again", () => Verdicts(slot), verdicts => verdicts.Count == 2);
        Assert.Equal("REVOKED_NO_POE", (await Verdicts(slot))[^1].Verdict.SubIndication);
        Assert.All(await Replay(slot), replayed => Assert.True(replayed.IsSame));
        Assert.Single(await Verdicts(untouched));

        using var strangers = new CardAuthority(Path.Combine(AppContext.BaseDirectory, "cards", "verdict-strangers"));
        Assert.Null(await Learn(await List(strangers)));
        cards.Publish();
    }

    /// <summary>EN 319 102-1, SIGNED_DATA_NOT_FOUND: what was said stands, and names what took the signature away.</summary>
    [Fact]
    public async Task After_an_erasure_a_verdict_names_the_event_that_destroyed_the_signature()
    {
        var (slot, _, signer) = await Signed("replayed-erased");
        var erasure = await erasing.Erased(signer);

        var kept = Assert.Single(await Replay(slot));

        Assert.Null(kept.Again);
        Assert.Equal("TOTAL_PASSED", kept.Kept.Verdict.Indication);
        await using var session = host.Service<IDocumentStore>().QuerySession(Town);
        var events = await session.Events.FetchStreamAsync(erasure, token: TestContext.Current.CancellationToken);
        Assert.Equal(events.Single(recorded => recorded.Data is SubjectKeyDestroyed).Id, kept.DestroyedBy);
    }

    private async Task<(Guid Slot, Card Card, Guid Signer)> Signed(string name)
    {
        Invited signer = new(name, Level: "advanced");
        var envelope = await office.Sent(signer);
        var card = cards.Issue($"PNODZ-{signer.NationalId}");
        await office.Done(signer, envelope, 1, "certificate", card.Binding);
        await office.Ready(signer, envelope, 1);
        var answer = await office.Signer(signer).Read($"{envelope.Slot(1)}/to-be-signed");
        var bytes = await answer.Expect(HttpStatusCode.OK).Message.Content.ReadAsByteArrayAsync();
        (await office.Signs(signer, envelope, 1, await card.Sign(bytes))).Expect(HttpStatusCode.OK);
        await office.Becomes(envelope, "completed");
        var person = (await office.Read(envelope))["envelope", "slots"][0].GetProperty("signer").GetGuid();
        return (SlotId.Of(new(envelope.Id), 1).Value, card, person);
    }

    private Task<IReadOnlyList<ReplayedVerdict>> Replay(
        Guid slot,
        ValidationPolicy? policy = null,
        string role = Roles.Auditor
    ) =>
        host.Service<VerdictReplay>()
            .Run(
                slot,
                policy,
                new(
                    Town,
                    new Actor(new SubjectId(Guid.Parse("00000000-0000-4000-8000-000000000a0d")), role, "legal"),
                    "test"
                ),
                TestContext.Current.CancellationToken
            );

    private Task<IReadOnlyList<RestingSignature>?> Learn(byte[] list) =>
        host.Service<LearnRevocations>()
            .From(list, SystemActor.Instruct(Town, "test"), TestContext.Current.CancellationToken);

    private async Task<byte[]> List(CardAuthority? authority = null)
    {
        var text = await File.ReadAllTextAsync(
            Path.Combine((authority ?? cards).Folder, "revoked.crl"),
            TestContext.Current.CancellationToken
        );
        var found = System.Security.Cryptography.PemEncoding.Find(text);
        return Convert.FromBase64String(text[found.Base64Data]);
    }

    private async Task<IReadOnlyList<VerdictEvent>> Verdicts(Guid slot)
    {
        await using var session = host.Service<IDocumentStore>().QuerySession(Town);
        var events = await session.Events.FetchStreamAsync(
            VerdictsId.Of(slot).Value,
            token: TestContext.Current.CancellationToken
        );
        return [.. events.Select(recorded => (VerdictEvent)recorded.Data)];
    }
}

using System.Net;
using Sijil.Api.Tests.Signatures.Validation;
using Sijil.Application.Signatures.Verdicts;
using Sijil.Domain.Signatures.Envelopes;
using Wolverine.Runtime;

namespace Sijil.Api.Tests.Signatures.Envelopes;

/// <summary>The issuer of a card is asked for what nobody here knows, where the operator has named its host.</summary>
public sealed class AskedIssuersTests(RegisterHost host) : IAsyncLifetime, IDisposable
{
    private const string Town = "issuers-asked";

    private readonly CardSigning signing = new(host, Town);
    private CardResponder responder = null!;

    public async ValueTask InitializeAsync()
    {
        await host.AddMunicipality(Town);
        responder = await CardResponder.Start();
    }

    public ValueTask DisposeAsync() => responder.DisposeAsync();

    public void Dispose() => signing.Dispose();

    [Fact]
    public async Task A_card_that_is_newer_than_the_list_signs_because_its_issuer_says_that_it_is_good()
    {
        var (signer, card) = NewCard("new-card");
        responder.Answer = signing.Cards.Answer(card);
        var envelope = await signing.Office.Sent(signer);

        (await signing.Sign(signer, envelope, card)).Expect(HttpStatusCode.OK);

        Assert.Equal(1, responder.Asked);
        var slot = SlotId.Of(new(envelope.Id), 1).Value;
        Assert.All(await signing.Replay(slot), replayed => Assert.True(replayed.IsSame));
        Assert.Equal(1, responder.Asked);

        responder.Answer = signing.Cards.Answer(card, TestResponder.Revoked(signing.Office.Now.AddDays(-1)));
        await new MessageBus(host.Service<IWolverineRuntime>())
        {
            TenantId = Town,
            CorrelationId = "test",
        }.PublishAsync(new SignatureMayBeJudged(slot));
        await Eventually.Is("it was judged again", () => signing.Verdicts(slot), verdicts => verdicts.Count == 2);

        Assert.Equal("REVOKED_NO_POE", (await signing.Verdicts(slot))[^1].Verdict.SubIndication);
        Assert.All(await signing.Replay(slot), replayed => Assert.True(replayed.IsSame));
    }

    [Fact]
    public async Task One_of_which_its_issuer_says_that_it_was_revoked_does_not()
    {
        var (signer, card) = NewCard("revoked-card");
        responder.Answer = signing.Cards.Answer(card, TestResponder.Revoked(signing.Office.Now.AddHours(-1)));

        Assert.Equal("REVOKED_NO_POE", await Refused(signer, card));
    }

    [Fact]
    public async Task Nor_does_one_of_which_its_issuer_says_nothing()
    {
        var (signer, card) = NewCard("silent-issuer");

        Assert.Equal("CERTIFICATE_CHAIN_GENERAL_FAILURE", await Refused(signer, card));
        Assert.Equal(1, responder.Asked);
    }

    /// <summary>The issuer learns that somebody signs, so it is not asked without need.</summary>
    [Fact]
    public async Task What_the_list_tells_is_not_asked_for()
    {
        Invited signer = new("listed-card", Level: "advanced");
        var card = signing.Cards.Issue($"PNODZ-{signer.NationalId}", responder: responder.Address);

        (await signing.Sign(signer, await signing.Office.Sent(signer), card)).Expect(HttpStatusCode.OK);

        Assert.Equal(0, responder.Asked);
    }

    /// <summary>Issued after the list in the folder.</summary>
    private (Invited Signer, Card Card) NewCard(string name)
    {
        Invited signer = new(name, Level: "advanced");
        var from = signing.Office.Now.AddHours(-3);
        return (signer, signing.Cards.Issue($"PNODZ-{signer.NationalId}", from: from, responder: responder.Address));
    }

    private async Task<string?> Refused(Invited signer, Card card)
    {
        var refused = await signing.Sign(signer, await signing.Office.Sent(signer), card);
        Assert.Equal("signatures.signature-not-valid", refused["code"].GetString());
        return refused["subIndication"].GetString();
    }
}

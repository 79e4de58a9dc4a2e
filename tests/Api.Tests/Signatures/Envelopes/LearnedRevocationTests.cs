using System.Security.Cryptography.X509Certificates;
using Npgsql;
using Org.BouncyCastle.Asn1.X509;
using Sijil.Application.Signatures.Verdicts;
using Sijil.Domain.Signatures.Revocations;
using Sijil.Domain.Signatures.Verdicts;
using Wolverine.Runtime;

namespace Sijil.Api.Tests.Signatures.Envelopes;

/// <summary>What an issuer says of certificates is learned once, and known by whatever is judged from then on.</summary>
public sealed class LearnedRevocationTests(RegisterHost host) : IAsyncLifetime, IDisposable
{
    private const string Town = "revocations-learned";

    private const string IsWaiting = "status = 'Scheduled' and message_type like '%SignatureMayBeJudged'";

    private readonly CardSigning signing = new(host, Town);

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Town);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public void Dispose() => signing.Dispose();

    [Fact]
    public async Task A_learned_revocation_lists_what_rests_on_the_certificate_and_has_it_judged_again()
    {
        var (slot, card, _) = await signing.Signed("learned");
        var (untouched, _, _) = await signing.Signed("not-revoked");

        var resting = Assert.Single((await signing.Learn(signing.Cards.List(card))).Resting);

        Assert.Equal(slot, Assert.IsType<SignatureValidated>(resting.Newest).Slot);
        Assert.False(resting.IsOlder);
        await Eventually.Is("it was judged again", () => signing.Verdicts(slot), verdicts => verdicts.Count == 2);
        Assert.Equal("REVOKED_NO_POE", (await signing.Verdicts(slot))[^1].Verdict.SubIndication);
        Assert.All(await signing.Replay(slot), replayed => Assert.True(replayed.IsSame));
        Assert.Single(await signing.Verdicts(untouched));
    }

    [Fact]
    public async Task What_was_learned_counts_for_whatever_is_handed_in_later_whatever_the_folder_says()
    {
        await signing.Signed("accepted-before");

        Invited signer = new("signs-revoked", Level: "advanced");
        var revoked = signing.Cards.Issue($"PNODZ-{signer.NationalId}");
        await signing.Learn(signing.Cards.List(revoked, age: 24));

        var refused = await signing.Sign(signer, await signing.Office.Sent(signer), revoked);

        Assert.Equal("signatures.signature-not-valid", refused["code"].GetString());
        Assert.Equal("REVOKED_NO_POE", refused["subIndication"].GetString());
    }

    [Fact]
    public async Task When_a_hold_ends_what_rests_on_the_certificate_is_judged_again()
    {
        var (slot, card, _) = await signing.Signed("held");
        await signing.Learn(signing.Cards.List(card, X509RevocationReason.CertificateHold, age: 42));
        await Eventually.Is("it was judged again", () => signing.Verdicts(slot), verdicts => verdicts.Count == 2);
        Assert.Equal("TRY_LATER", (await signing.Verdicts(slot))[^1].Verdict.SubIndication);

        await signing.Learn(signing.Cards.List(card, X509RevocationReason.CertificateHold, age: 36));
        Assert.Empty((await signing.Learn(signing.Cards.List(age: 24))).Resting);

        await Eventually.Is(
            "it was judged with the list that does not hold it any more",
            () => signing.Verdicts(slot),
            verdicts => verdicts[^1].Verdict.Indication == "TOTAL_PASSED"
        );
    }

    /// <summary>Nobody had to be told of the hold for its end to count.</summary>
    [Fact]
    public async Task When_a_hold_ends_of_which_only_the_folder_told_it_is_judged_again_too()
    {
        var (slot, card, _) = await signing.Signed("held-by-the-folder");
        signing.Cards.Publish(signing.Cards.List(card, X509RevocationReason.CertificateHold, age: 36));
        await Publish(new SignatureMayBeJudged(slot));
        await Eventually.Is("it was judged again", () => signing.Verdicts(slot), verdicts => verdicts.Count == 2);
        Assert.Equal("TRY_LATER", (await signing.Verdicts(slot))[^1].Verdict.SubIndication);

        var newer = signing.Cards.List(age: 24);
        signing.Cards.Publish(newer);
        await signing.Learn(newer);

        await Eventually.Is(
            "it was judged with the list that does not hold it any more",
            () => signing.Verdicts(slot),
            verdicts => verdicts[^1].Verdict.Indication == "TOTAL_PASSED"
        );
    }

    [Fact]
    public async Task A_list_that_does_not_tell_everything_of_its_issuers_own_certificates_teaches_nothing()
    {
        foreach (
            var scope in new IssuingDistributionPoint[]
            {
                new(null, false, false, null, indirectCRL: true, onlyContainsAttributeCerts: false),
                new(null, false, false, new ReasonFlags(ReasonFlags.KeyCompromise), false, false),
                new(null, false, false, null, indirectCRL: false, onlyContainsAttributeCerts: true),
            }
        )
            Assert.Equal(RevocationRejections.ListNotWhole, (await signing.Learn(signing.Cards.List(scope))).Refusal);

        Assert.Null((await signing.Learn(signing.Cards.List(new(null, true, false, null, false, false)))).Refusal);
    }

    [Fact]
    public async Task An_older_list_and_one_of_a_stranger_teach_nothing()
    {
        await signing.Learn(signing.Cards.List());
        using var strangers = new CardAuthority(Path.Combine(AppContext.BaseDirectory, "cards", "verdict-strangers"));

        Assert.Equal(RevocationRejections.ListOutdated, (await signing.Learn(signing.Cards.List(age: 49))).Refusal);
        Assert.Equal(RevocationRejections.IssuerNotTrusted, (await signing.Learn(strangers.List())).Refusal);
    }

    /// <summary>What cannot be judged now is not given up: the operator mends the folder, and it is judged.</summary>
    [Fact]
    public async Task While_it_cannot_be_read_whom_the_municipality_trusts_a_message_waits()
    {
        var (slot, card, _) = await signing.Signed("waits");
        var authority = Path.Combine(signing.Cards.Folder, "authority.pem");
        var certificate = await File.ReadAllTextAsync(authority, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(authority, "nothing", TestContext.Current.CancellationToken);
        await Publish(new SignatureMayBeJudged(slot));
        await Eventually.Is("the message waits", Waiting, waiting => waiting == 1);

        await File.WriteAllTextAsync(authority, certificate, TestContext.Current.CancellationToken);
        signing.Cards.Publish(revoked: card);
        await Ask("update messages.wolverine_incoming_envelopes set execution_time = now() where " + IsWaiting);

        await Eventually.Is("it was judged again", () => signing.Verdicts(slot), verdicts => verdicts.Count == 2);
        signing.Cards.Publish();
    }

    private async Task Publish(SignatureMayBeJudged message) =>
        await new MessageBus(host.Service<IWolverineRuntime>())
        {
            TenantId = Town,
            CorrelationId = "test",
        }.PublishAsync(message);

    private async Task<long> Waiting() =>
        (long)(await Ask("select count(*) from messages.wolverine_incoming_envelopes where " + IsWaiting))!;

    private async Task<object?> Ask(string sql)
    {
        await using var connection = await RegisterHost.Connect(host.Database.Embedded!.Connections.Superuser);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}

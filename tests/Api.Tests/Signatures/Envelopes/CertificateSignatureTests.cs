using System.Net;
using Marten;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sijil.Api.Tests.Permits;
using Sijil.Projections;
using Sijil.Projections.Rebuilding;
using Sijil.Projections.Signatures;

namespace Sijil.Api.Tests.Signatures.Envelopes;

/// <summary>Signatures that were made elsewhere, with a certificate: judged before they are taken, and sealed when they are.</summary>
public sealed class CertificateSignatureTests : IAsyncLifetime, IDisposable
{
    private const string Town = "signing-cards";

    private readonly RegisterHost host;
    private readonly SigningOffice office;
    private readonly CardAuthority cards = new(Folder("persons"));

    public CertificateSignatureTests(RegisterHost host)
    {
        this.host = host;
        office = new(host, Town);
        Configure("Trust", cards.Folder);
        Configure("QualifiedTrust", "");
    }

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Town);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public void Dispose()
    {
        Configure("Trust", "");
        cards.Dispose();
    }

    [Fact]
    public async Task A_signature_made_with_openssl_alone_is_advanced_sealed_and_opened_on_the_record()
    {
        Invited signer = new("with-card", Level: "advanced");
        var envelope = await office.Sent(signer);
        var card = cards.Issue(Number(signer));
        await office.Consents(signer, envelope, 1);
        (await Prepare(signer, envelope)).Expect(HttpStatusCode.Conflict, "signatures.certificate-missing");
        await office.Done(signer, envelope, 1, "certificate", card.Binding);
        (await office.Act(signer, envelope, 1, "certificate", card.Binding)).Expect(
            HttpStatusCode.Conflict,
            "signatures.certificate-already-bound"
        );
        await office.Prepares(signer, envelope, 1);

        var signature = await card.Sign(await ToBeSigned(signer, envelope));
        (await office.Signs(signer, envelope, 1, signature)).Expect(HttpStatusCode.OK);

        await office.Becomes(envelope, "completed");
        var slot = await office.Slot(signer, envelope, 1);
        Assert.Equal("advanced", slot["reachedLevel"].GetString());
        var opened = await office.Open(envelope, "signature");
        Assert.Equal(
            Convert.ToBase64String(signature),
            opened.Expect(HttpStatusCode.OK)["values"][0].GetProperty("value").GetString()
        );
        var openings = await office.Signer(signer).Read("/api/access/openings");
        Assert.Equal(1, openings.Expect(HttpStatusCode.OK)["total"].GetInt32());
        await NothingOfTheCardStands(envelope, card);
        await TheReadModelsSayWhatTheEventsSay();
    }

    [Fact]
    public async Task What_does_not_pass_is_refused_with_its_indications()
    {
        Invited signer = new("not-passing", Level: "advanced");
        var (envelope, card) = await Ready(signer);
        var right = await ToBeSigned(signer, envelope);
        using var strangers = new CardAuthority(Folder("strangers"));

        await Refused(
            await card.Sign([.. right, 0x20]),
            "signatures.other-documents-signed",
            "TOTAL_FAILED",
            "HASH_FAILURE"
        );
        await Refused([0x30, 0x00], "signatures.signature-not-valid", "TOTAL_FAILED", "FORMAT_FAILURE");
        await Refused(
            await strangers.Issue(Number(signer)).Sign(right),
            "signatures.signature-not-valid",
            "INDETERMINATE",
            "NO_CERTIFICATE_CHAIN_FOUND"
        );
        cards.Publish(nextUpdate: office.Now.AddHours(-1));
        await Refused(await card.Sign(right), "signatures.signature-not-valid", "INDETERMINATE", "TRY_LATER");
        cards.Publish(revoked: card);
        await Refused(await card.Sign(right), "signatures.signature-not-valid", "INDETERMINATE", "REVOKED_NO_POE");
        cards.Publish();

        (await office.Signs(signer, envelope, 1, await card.Sign(right))).Expect(HttpStatusCode.OK);

        async Task Refused(byte[] signature, string code, string indication, string subIndication)
        {
            var answer = (await office.Signs(signer, envelope, 1, signature)).Expect(HttpStatusCode.Conflict, code);
            Assert.Equal(indication, answer["indication"].GetString());
            Assert.Equal(subIndication, answer["subIndication"].GetString());
        }
    }

    [Fact]
    public async Task Another_certificate_of_the_same_key_is_another()
    {
        Invited signer = new("second-certificate", Level: "advanced");
        var (envelope, card) = await Ready(signer);
        var second = cards.Issue(Number(signer), held: card);

        (await office.Signs(signer, envelope, 1, await second.Sign(await ToBeSigned(signer, envelope)))).Expect(
            HttpStatusCode.Conflict,
            "signatures.other-certificate"
        );
        (await office.Signs(signer, envelope, 1)).Expect(HttpStatusCode.Conflict, "signatures.other-certificate");
    }

    [Fact]
    public async Task A_certificate_is_bound_that_names_the_signer_by_their_number()
    {
        Invited signer = new("bound-by-number", Level: "advanced"),
            other = new("other-by-number");
        var envelope = await office.Sent(signer, other);
        foreach (
            var number in new[]
            {
                Number(other),
                $"PASDZ-{signer.NationalId}",
                signer.NationalId,
                null,
                "PNODZ-nobody-at-all-9999",
            }
        )
            (await office.Act(signer, envelope, 1, "certificate", cards.Issue(number).Binding)).Expect(
                HttpStatusCode.Conflict,
                "signatures.certificate-of-another"
            );
        (await office.Act(signer, envelope, 1, "certificate", new { certificate = "bm8=" })).Expect(
            HttpStatusCode.BadRequest,
            "request.invalid"
        );
        await office.Done(signer, envelope, 1, "certificate", cards.Issue(Number(signer)).Binding);
    }

    [Fact]
    public async Task Qualified_is_what_says_so_and_comes_from_an_authority_that_is_configured_as_such()
    {
        Invited signer = new("qualified", Level: "qualified");
        var (envelope, card) = await Ready(signer, isQualified: true);
        var signature = await card.Sign(await ToBeSigned(signer, envelope));
        (await office.Signs(signer, envelope, 1, signature)).Expect(
            HttpStatusCode.Conflict,
            "signatures.level-too-low"
        );

        Configure("QualifiedTrust", cards.Folder);
        (await office.Signs(signer, envelope, 1, signature)).Expect(HttpStatusCode.OK);
        Assert.Equal("qualified", (await office.Slot(signer, envelope, 1))["reachedLevel"].GetString());

        Invited plain = new("claims-nothing", Level: "qualified");
        var (second, ordinary) = await Ready(plain);
        (await office.Signs(plain, second, 1, await ordinary.Sign(await ToBeSigned(plain, second)))).Expect(
            HttpStatusCode.Conflict,
            "signatures.level-too-low"
        );
    }

    [Fact]
    public async Task Where_nobody_is_trusted_nothing_passes_and_what_cannot_be_read_is_told()
    {
        Invited signer = new("untrusting", Level: "advanced");
        var (envelope, card) = await Ready(signer);
        var signature = await card.Sign(await ToBeSigned(signer, envelope));

        Configure("Trust", "");
        var answer = await office.Signs(signer, envelope, 1, signature);
        answer.Expect(HttpStatusCode.Conflict, "signatures.signature-not-valid");
        Assert.Equal("NO_CERTIFICATE_CHAIN_FOUND", answer["subIndication"].GetString());

        Configure("Trust", Folder("nowhere"));
        (await office.Signs(signer, envelope, 1, signature)).Expect(
            HttpStatusCode.ServiceUnavailable,
            "signatures.trust-unreadable"
        );
        var health = await host.Service<HealthCheckService>()
            .CheckHealthAsync(check => check.Name == "signer-trust", TestContext.Current.CancellationToken);
        Assert.Equal(HealthStatus.Degraded, health.Status);
    }

    private static string Folder(string name) => Path.Combine(AppContext.BaseDirectory, "cards", name);

    private static string Number(Invited person) => $"PNODZ-{person.NationalId}";

    private void Configure(string name, string? folder) =>
        host.Application.Configuration[$"Signers:{Town}:{name}"] = folder;

    private async Task<Answer> Prepare(Invited signer, SentEnvelope envelope)
    {
        var presentedDigest = (await office.Slot(signer, envelope, 1))["manifestDigest"].GetString();
        return await office.Act(signer, envelope, 1, "preparation", new { presentedDigest });
    }

    private async Task<(SentEnvelope Envelope, Card Card)> Ready(Invited signer, bool isQualified = false)
    {
        var envelope = await office.Sent(signer);
        var card = cards.Issue(Number(signer), isQualified);
        await office.Done(signer, envelope, 1, "certificate", card.Binding);
        await office.Ready(signer, envelope, 1);
        return (envelope, card);
    }

    private async Task<byte[]> ToBeSigned(Invited signer, SentEnvelope envelope)
    {
        var slot = await office.Slot(signer, envelope, 1);
        var answer = await office.Signer(signer).Read($"{envelope.Slot(1)}/to-be-signed");
        var bytes = await answer.Expect(HttpStatusCode.OK).Message.Content.ReadAsByteArrayAsync();
        Assert.Equal(slot["manifestDigest"].GetString(), Domain.Ledger.Digest.Of(bytes));
        return bytes;
    }

    private async Task NothingOfTheCardStands(SentEnvelope envelope, Card card)
    {
        var connection = await RegisterHost.Connect(host.Database.Application);
        await using var closing = connection;
        await using var query = connection.CreateCommand();
        query.CommandText =
            "select string_agg(data::text || coalesce(headers::text, ''), ' ') from events.mt_events where tenant_id = $1 and data::text like '%' || $2 || '%'";
        query.Parameters.AddWithValue(Town);
        query.Parameters.AddWithValue(envelope.Id.ToString());
        var events = (string)(await query.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
        Assert.Contains("signedDigest", events, StringComparison.Ordinal);
        Assert.DoesNotContain(Domain.Ledger.Digest.Of(card.Certificate.RawData), events, StringComparison.Ordinal);
        Assert.DoesNotContain("with-card", events, StringComparison.Ordinal);
        Assert.DoesNotContain("Somebody", events, StringComparison.Ordinal);
    }

    private async Task TheReadModelsSayWhatTheEventsSay()
    {
        string[] names = [nameof(EnvelopeEntry), nameof(SlotEntry), nameof(SignaturePolicyEntry)];
        var comparison = new Comparison(host.Service<IDocumentStore>());
        foreach (var model in ReadModels.All.Where(it => names.Contains(it.Name)))
        {
            var report = await comparison.Of(model, Town, TestContext.Current.CancellationToken);
            Assert.True(report.Documents > 0);
            Assert.Empty(report.Differences);
        }
    }
}

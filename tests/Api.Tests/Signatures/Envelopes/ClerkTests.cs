using System.Net;
using System.Text.Json;
using Sijil.Api.Tests.Permits;
using Sijil.Api.Tests.Signatures.Documents;

namespace Sijil.Api.Tests.Signatures.Envelopes;

/// <summary>What clerks do with envelopes: one at a time, and many at once.</summary>
public sealed class ClerkTests(RegisterHost host) : IAsyncLifetime
{
    private const string Town = "signing-clerks";

    private readonly SigningOffice office = new(host, Town);

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Town);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Each_set_of_signers_gets_an_envelope_of_its_own_with_an_outcome_of_its_own()
    {
        object[] sets =
        [
            .. Enumerable
                .Range(1, 100)
                .Select(number => new { signers = new[] { new Invited($"bulk-{number}").Body } }),
        ];
        sets[41] = new { signers = new[] { new Invited("bulk-twice").Body, new Invited("bulk-twice").Body } };
        var document = await office.Stored();
        var (body, key) = (Bulk(document, sets), Requests.FreshKey());

        var answer = (await office.Clerk.Create($"{SentEnvelope.All}/bulk", body, key)).Expect(HttpStatusCode.OK);

        var items = answer["envelopes"].EnumerateArray().ToArray();
        Assert.Equal(100, items.Length);
        Assert.Equal("signatures.signer-already-assigned", items[41].GetProperty("code").GetString());
        Assert.Equal(
            99,
            items
                .Select(item => item.GetProperty("envelopeId"))
                .Where(id => id.ValueKind != JsonValueKind.Null)
                .Select(id => id.GetGuid())
                .Distinct()
                .Count()
        );
        var again = await office.Clerk.Create($"{SentEnvelope.All}/bulk", body, key);
        Assert.Equal(answer.Text, again.Expect(HttpStatusCode.OK).Text);
        (await office.Clerk.Create($"{SentEnvelope.All}/bulk", Bulk(document, sets[..1]), key)).Expect(
            HttpStatusCode.UnprocessableEntity
        );

        var seventh = new SentEnvelope(
            items[6].GetProperty("envelopeId").GetGuid(),
            items[6].GetProperty("version").GetInt64()
        );
        await office.Ready(new("bulk-7"), seventh, 1);
        (await office.Signs(new("bulk-7"), seventh, 1)).Expect(HttpStatusCode.OK);
        await office.Becomes(seventh, "completed");
        (await office.Clerk.Create($"{SentEnvelope.All}/bulk", Bulk(document, [.. sets, sets[0]]))).Expect(
            HttpStatusCode.BadRequest
        );
    }

    [Fact]
    public async Task A_document_is_attached_once_and_is_one_that_the_unit_keeps()
    {
        var envelope = await office.Drafted();
        var document = await office.Stored("Avis à M. Belkacem", await office.Archive.Somebody("Belkacem"));
        envelope = await office.After(envelope, "documents", new { document });

        await Refused(document, HttpStatusCode.Conflict, "signatures.document-already-attached");
        await Refused(Guid.Empty, HttpStatusCode.NotFound, "signatures.document-not-found");
        var elsewhere = await office.Archive.Stored(Archive.Text("Plan de la voirie", 100));
        await Refused(elsewhere, HttpStatusCode.NotFound, "signatures.document-not-found");
        var shown = await office.Read(envelope);
        Assert.DoesNotContain(SigningOffice.DigestOf("Avis à M. Belkacem"), shown.Text, StringComparison.Ordinal);
        Assert.Equal(document, shown["envelope", "documents"][0].GetProperty("stored").GetGuid());

        async Task Refused(Guid other, HttpStatusCode status, string code) =>
            (
                await office.Clerk.Change($"{envelope.Path}/documents", new { document = other }, envelope.Version)
            ).Expect(status, code);
    }

    [Fact]
    public async Task What_was_sent_does_not_change_and_can_be_taken_back()
    {
        Invited signer = new("taken-back");
        var envelope = await office.Sent(signer);
        await office.Ready(signer, envelope, 1);
        var document = await office.Stored("x");
        (await office.Clerk.Change($"{envelope.Path}/documents", new { document }, envelope.Version)).Expect(
            HttpStatusCode.Conflict,
            "signatures.envelope-frozen"
        );

        await office.After(envelope, "void", new { reason = "superseded" });

        (await office.Signs(signer, envelope, 1)).Expect(HttpStatusCode.Conflict, "signatures.envelope-void");
        Assert.False((await office.Slot(signer, envelope, 1))["isWaiting"].GetBoolean());
        await office.Done(signer, envelope, 1, "consent-withdrawal", null);
    }

    [Fact]
    public async Task The_policies_that_a_register_begins_with_are_published_for_everyone()
    {
        var policies = (await office.Clerk.Read("/api/public/signatures/policies")).Expect(HttpStatusCode.OK);

        Assert.Equal(
            ["dz-15-04", "eu-eidas"],
            policies["items"].EnumerateArray().Select(policy => policy.GetProperty("code").GetString())
        );
        Assert.Contains("equal-to-handwritten", policies.Text, StringComparison.Ordinal);
        Assert.Contains("art_8", policies.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_publishes_the_next_version_and_what_was_drafted_keeps_the_one_before()
    {
        var before = await office.Drafted("dz-15-04");
        var levels = new[]
        {
            new
            {
                level = "qualified",
                effect = "equal-to-handwritten",
                act = "dz/law/2015/15-04",
                clause = "art_8",
            },
        };
        var next = new
        {
            code = "dz-15-04",
            version = 2,
            country = "DZ",
            name = new
            {
                ar = "التوقيعات",
                fr = "Signatures",
                en = "Signatures",
            },
            levels,
            basis = new[] { new { act = "dz/law/2015/15-04", clause = "art_8" } },
        };

        (await office.Clerk.Create("/api/signatures/policies", next)).Expect(HttpStatusCode.Forbidden);
        (await office.Office.Administrator.Create("/api/signatures/policies", next)).Expect(HttpStatusCode.Created);
        (await office.Office.Administrator.Create("/api/signatures/policies", next)).Expect(
            HttpStatusCode.Conflict,
            "signatures.policy-version-out-of-order"
        );

        Assert.Equal(1, (await office.Read(before))["envelope", "policyVersion"].GetInt32());
        Assert.Equal(2, (await office.Read(await office.Drafted("dz-15-04")))["envelope", "policyVersion"].GetInt32());
        (await office.Clerk.Create(SentEnvelope.All, new { policy = "xx-none" })).Expect(
            HttpStatusCode.NotFound,
            "signatures.policy-not-found"
        );
    }

    private object Bulk(Guid document, object[] sets)
    {
        var expiresAt = new DateTimeOffset(office.Now.UtcDateTime.Date.AddDays(10), TimeSpan.Zero);
        return new
        {
            policy = "eu-eidas",
            documents = new[] { document },
            sets,
            expiresAt,
            reminders = new { firstAfterDays = 5, everyDays = 2 },
        };
    }
}

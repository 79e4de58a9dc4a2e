using System.Net;
using System.Text;
using Sijil.Api.Tests.Permits;

namespace Sijil.Api.Tests.Signatures.Envelopes;

/// <summary>What is to be signed is shown to whoever is to sign it, as it is stored, on the record of those whom it concerns.</summary>
public sealed class PresentedDocumentTests(RegisterHost host) : IAsyncLifetime
{
    private const string Town = "signing-presented";
    private const string Notice = "Avis à Mme Cherifa Zerrouki";

    private readonly SigningOffice office = new(host, Town);

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Town);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_signer_reads_the_exact_bytes_and_nobody_else_does()
    {
        Invited signer = new("reading"),
            outsider = new("not-reading");
        var envelope = await office.Sent(signer);

        var content = (await office.Signer(signer).Read($"{envelope.Slot(1)}/documents/1")).Expect(HttpStatusCode.OK);

        Assert.Equal(
            (await office.Slot(signer, envelope, 1))["documents"][0].GetProperty("digest").GetString(),
            SigningOffice.DigestOf(content.Text)
        );
        (await office.Signer(signer).Read($"{envelope.Slot(1)}/documents/2")).Expect(
            HttpStatusCode.NotFound,
            "signatures.document-not-found"
        );
        (await office.Signer(outsider).Read($"{envelope.Slot(1)}/documents/1")).Expect(
            HttpStatusCode.NotFound,
            "signatures.slot-not-found"
        );
    }

    [Fact]
    public async Task That_a_signer_read_what_concerns_a_person_is_on_that_persons_record()
    {
        Invited concerned = new("concerned-by-notice"),
            signer = new("signing-notice");
        // Whoever is named as a signer is known by an id that documents can name.
        var first = await office.Sent(concerned);
        var person = (await office.Read(first))["envelope", "slots"][0].GetProperty("signer").GetGuid();
        var envelope = await office.Drafted();
        var document = await office.Stored(Notice, new Domain.DataRights.SubjectId(person));
        envelope = await office.After(envelope, "documents", new { document });
        envelope = await office.After(envelope, "signers", signer.Body);
        envelope = await office.After(envelope, "sending", office.Sending());
        var before = await Openings(concerned);

        var content = await office.Signer(signer).Read($"{envelope.Slot(1)}/documents/1");

        Assert.Equal(Notice, content.Expect(HttpStatusCode.OK).Text);
        Assert.Equal(before + 1, await Openings(concerned));
        await office.Ready(signer, envelope, 1);
        (await office.Signs(signer, envelope, 1)).Expect(HttpStatusCode.OK);
        (await office.Signer(signer).Read($"{envelope.Slot(1)}/documents/1")).Expect(HttpStatusCode.OK);
        var manifest = await office.Signer(signer).Read($"{envelope.Slot(1)}/to-be-signed");
        Assert.DoesNotContain(
            Domain.Ledger.Digest.Of(Encoding.UTF8.GetBytes(Notice)),
            manifest.Text,
            StringComparison.Ordinal
        );
    }

    private async Task<int> Openings(Invited person) =>
        (await office.Signer(person).Read("/api/access/openings")).Expect(HttpStatusCode.OK)["total"].GetInt32();
}

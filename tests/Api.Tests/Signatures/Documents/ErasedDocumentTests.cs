using System.Net;
using Sijil.Api.Tests.DataRights;
using Sijil.Api.Tests.DataRights.Erasures;

namespace Sijil.Api.Tests.Signatures.Documents;

/// <summary>An erasure covers documents: whoever else they concern, nobody reads them any more.</summary>
public sealed class ErasedDocumentTests(RegisterHost host) : IAsyncLifetime
{
    private const string Town = "archive-erasing";
    private const string Late = "archive-erased-before";

    private readonly Archive archive = new(host, Town);
    private readonly ErasureOffice erasures = new(host, Town);

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Town);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task When_one_of_those_whom_it_concerns_is_erased_a_document_is_gone_for_all()
    {
        var (erased, stays) = (await archive.Concluded("Salima"), await archive.Concluded("Omar"));
        var joint = await archive.Stored(Archive.Text("a lease of two", 100), erased, stays);
        var own = await archive.Stored(Archive.Text("a letter to one", 100), stays);

        var receipt = await erasures.Read(await erasures.Erased(erased.Value));

        (await archive.Refused(joint)).Expect(HttpStatusCode.Gone, "signatures.document-erased");
        Assert.DoesNotContain(await archive.Office.Opened(), opening => opening.Fields.Contains("document"));
        Assert.Equal(100, (await archive.Content(own)).Length);
        var store = receipt["receipt", "stores"]
            .EnumerateArray()
            .Single(each => each.GetProperty("store").GetString() == "documents");
        Assert.Equal(1, store.GetProperty("destroyed").GetInt32());
    }

    [Fact]
    public async Task Nothing_is_stored_for_somebody_who_was_erased()
    {
        await host.AddMunicipality(Late);
        var late = new Archive(host, Late);
        var erased = await late.Concluded("Farid");
        await new ErasureOffice(host, Late).Erased(erased.Value);

        (await late.Store(Archive.Text("too late", 100), concerns: erased)).Expect(
            HttpStatusCode.Conflict,
            "data-rights.subject-erased"
        );
        Assert.Empty(late.Files);
    }
}

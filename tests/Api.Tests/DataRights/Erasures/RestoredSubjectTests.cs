using System.Net;
using Sijil.Api.Tests.Ledger;
using Sijil.Api.Tests.Permits;
using Sijil.Api.Tests.Signatures.Documents;
using Sijil.Application.DataRights;

namespace Sijil.Api.Tests.DataRights.Erasures;

/// <summary>Whom a restored backup has brought back is erased again for everyone who reads, though its events know nothing of it.</summary>
[Collection(RestoredBackups.Name)]
public sealed class RestoredSubjectTests(RegisterHost host) : IAsyncLifetime
{
    private const string Municipality = "restored-subjects";

    private readonly Office office = new(host, Municipality);
    private readonly ErasureOffice erasing = new(host, Municipality);

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Municipality);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Their_case_shows_them_as_erased_and_nothing_is_sealed_for_them()
    {
        using var log = new AnAuditedLog(host);
        var submitted = await office.Submitted(new(NationalId: "shown-as-erased"));
        var subject = (await office.ApplicantOf(submitted)).Value;
        var withdrawal = new { receivedOn = Office.Today, channel = "post" };
        await submitted.After(office.Clerk, "withdrawal", withdrawal);
        await EraseAndRestore(subject, log);
        Assert.Empty(await ShownAsErased(submitted));

        await Start(log);

        Assert.Equal([subject], await ShownAsErased(submitted));
        var open = await office.Submitted(new(NationalId: "somebody-of-today"));
        var conflict = new { person = subject, ground = "Une vieille querelle" };
        (await office.Clerk.Change($"{open.Path}/conflicts-of-interest", conflict, open.Version)).Expect(
            HttpStatusCode.Conflict,
            "data-rights.subject-erased"
        );
    }

    /// <summary>Nothing was ever sealed of them; they have a key all the same, and the log names it.</summary>
    [Fact]
    public async Task Whoever_only_signed_in_is_forgotten_again_too()
    {
        using var log = new AnAuditedLog(host);
        var subject = await SignedIn();
        Assert.Equal([1, 0, 1], await erasing.Rows(subject));
        await EraseAndRestore(subject, log);
        Assert.Equal([1, 0, 1], await erasing.Rows(subject));

        await Start(log);

        Assert.Equal([0, 0, 0], await erasing.Rows(subject));
        Assert.NotEqual(subject, await SignedIn());
    }

    [Fact]
    public async Task A_document_that_concerned_them_is_unreadable_again()
    {
        using var log = new AnAuditedLog(host);
        var archive = new Archive(host, Municipality);
        var subject = await archive.Concluded("somebody of a lease");
        var document = await archive.Stored(Archive.Text("a lease", 100), subject);
        await EraseAndRestore(subject.Value, log);
        Assert.Equal(100, (await archive.Content(document)).Length);

        await Start(log);

        (await archive.Refused(document)).Expect(HttpStatusCode.Gone, "signatures.document-erased");
    }

    private async Task EraseAndRestore(Guid subject, AnAuditedLog log)
    {
        await using var backup = await Backup.Of(host, Municipality, subject);
        await erasing.Erased(subject);
        await log.Publish(Municipality);
        await backup.Restore();
    }

    private Task Start(AnAuditedLog log) =>
        RestoredStart.Keeper(host, log).Apply(TestContext.Current.CancellationToken);

    private async Task<IEnumerable<Guid>> ShownAsErased(Case found) =>
        (await office.Clerk.Read(found.Path))
            .Expect(HttpStatusCode.OK)["erased"]
            .EnumerateArray()
            .Select(person => person.GetGuid());

    private async Task<Guid> SignedIn() =>
        (
            await host.Service<IdentityRoll>()
                .SignedIn(Municipality, "issuer", "a-reader", null, TestContext.Current.CancellationToken)
        ).Value;
}

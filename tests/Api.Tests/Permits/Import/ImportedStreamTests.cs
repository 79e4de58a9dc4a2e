using System.Net;
using Marten;
using Sijil.Application;
using Sijil.Application.Permits.Import;
using Sijil.Domain.Permits;

namespace Sijil.Api.Tests.Permits.Import;

/// <summary>The stream of an imported record is a stream like any other: it is read, replayed and continued.</summary>
public sealed class ImportedStreamTests(RegisterHost host) : IAsyncLifetime
{
    private readonly ImportOffice office = new(host, "streams");
    private readonly SourceFolder folder = new();

    public async ValueTask InitializeAsync() => await host.AddMunicipality(office.Municipality);

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_auditor_reads_it_and_sees_its_state()
    {
        await office.Permits(folder.Permits(SourceFolder.Permit("A-1")));
        await office.Permits(folder.Permits(SourceFolder.Permit("A-1", "Shed")));

        var history = (await new Office(host, office.Municipality).Auditor.Read(Path("A-1"))).Expect(HttpStatusCode.OK);

        Assert.Equal(
            ["permits.record-imported", "permits.imported-record-revised"],
            history["events"].EnumerateArray().Select(recorded => recorded.GetProperty("kind").GetString())
        );
        Assert.All(
            history["events"].EnumerateArray(),
            recorded => Assert.Equal("system", recorded.GetProperty("metadata").GetProperty("role").GetString())
        );
        Assert.Equal(2, history["state", "statements"].GetArrayLength());
    }

    [Fact]
    public async Task The_store_appends_to_it_and_the_next_import_goes_on_from_there()
    {
        var source = folder.Permits(SourceFolder.Permit("C-1"));
        var batch = (await office.Permits(source)).BatchId!.Value;
        var id = ImportedRecordId.Of(ImportFormat.Blds, "C-1");

        await host.Service<Recorder>()
            .Record(
                SystemActor.Instruct(office.Municipality, "test"),
                ImportStreams.Record,
                id.Value,
                (record, attempt, _) => new(WithdrawImportedRecord.Decide(new(id, batch), record, attempt.Now)),
                TestContext.Current.CancellationToken
            );
        var again = await office.Permits(source);

        Assert.Equal(new ImportCounts(1, 0, 0, 0), again.Counts);
        await using var session = host.Service<IDocumentStore>().QuerySession(office.Municipality);
        var events = await session.Events.FetchStreamAsync(id.Value, token: TestContext.Current.CancellationToken);
        Assert.Equal(
            [(typeof(RecordImported), 1L), (typeof(ImportedRecordWithdrawn), 2L), (typeof(RecordImported), 3L)],
            events.Select(recorded => (recorded.EventType, recorded.Version))
        );
        Assert.Equal(
            3,
            (await session.Events.FetchStreamStateAsync(id.Value, TestContext.Current.CancellationToken))!.Version
        );
    }

    private static string Path(string number) =>
        $"/api/audit/streams/{ImportedRecordId.Of(ImportFormat.Blds, number).Value}";
}

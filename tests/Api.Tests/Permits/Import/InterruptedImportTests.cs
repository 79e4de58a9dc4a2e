using Npgsql;
using Sijil.Application.Permits.Import;
using Sijil.Domain.Permits;

namespace Sijil.Api.Tests.Permits.Import;

/// <summary>An import that stops in the middle goes on there: nothing is doubled and nothing is lost.</summary>
public sealed class InterruptedImportTests(RegisterHost host) : IAsyncLifetime
{
    private const int Rows = 12_000;
    private const int Chunk = 5_000;

    /// <summary>The number of a lock that the test holds, so that an import stands still in the middle of a stretch.</summary>
    private const int Barrier = 7_000;

    private readonly SourceFolder folder = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Called_off_after_the_first_stretch_it_goes_on_with_the_second()
    {
        var office = await Office("calledoff");
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            office.Import(ImportFormat.Blds, Source(), stop.Token, new Told(_ => stop.Cancel()))
        );
        var done = (await office.Facts()).Count;

        Assert.Equal(Chunk, done);
        await Resume(office, done);
    }

    /// <summary>What a stretch brings is there together or not at all, so half a stretch is never seen.</summary>
    [Theory]
    [InlineData("raised", "raise exception 'no'")]
    [InlineData("cut", "perform pg_terminate_backend(pg_backend_pid())")]
    public async Task A_fault_in_the_second_stretch_leaves_nothing_of_it(string municipality, string obstacle)
    {
        var office = await Office(municipality);

        await Obstruct(municipality, $"if new.data ->> 'number' = 'I-7000' then {obstacle}; end if;");
        try
        {
            await Assert.ThrowsAnyAsync<NpgsqlException>(() => office.Permits(Source()));
        }
        finally
        {
            await Clear(municipality);
        }

        Assert.Equal(Chunk, (await office.Facts()).Count);
        await EverythingOnce(office, Chunk);
        await Resume(office, Chunk);
    }

    /// <summary>The server learns in the middle of a table that no more is coming.</summary>
    [Fact]
    public async Task Called_off_while_a_stretch_is_on_its_way_nothing_of_it_is_in()
    {
        var office = await Office("onitsway");
        using var stop = new CancellationTokenSource();
        await Obstruct(
            "onitsway",
            $"if new.data ->> 'number' = 'I-7000' then perform pg_advisory_xact_lock({Barrier}); end if;"
        );

        try
        {
            await using var holder = await RegisterHost.Connect(host.Database.Application);
            await Run(holder, $"select pg_advisory_lock({Barrier})");
            var import = office.Import(ImportFormat.Blds, Source(), stop.Token);
            await Eventually.Is("the import stands still at the barrier", () => IsWaiting(office));
            await stop.CancelAsync();
            await Run(holder, $"select pg_advisory_unlock({Barrier})");

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => import);
        }
        finally
        {
            await Clear("onitsway");
        }

        await EverythingOnce(office, Chunk);
        await Resume(office, Chunk);
    }

    private async Task Resume(ImportOffice office, long done)
    {
        var resumed = await office.Permits(Source());

        Assert.Equal(new ImportCounts(Rows, 0, 0, 0), resumed.Counts);
        Assert.Equal((done, Rows - done, (long)Rows), (resumed.ResumedAfter, resumed.Events, resumed.Rows));
        await EverythingOnce(office, Rows);
        Assert.Equal(
            ["permits.import-batch-begun@1", "permits.import-batch-completed@1"],
            (await office.Batches()).Select(fact => fact.Kind)
        );
        Assert.Null((await office.Permits(Source())).BatchId);
    }

    private static async Task EverythingOnce(ImportOffice office, long rows)
    {
        var facts = await office.Facts();
        Assert.Equal(
            Enumerable.Range(1, (int)rows).Select(row => $"I-{row}"),
            facts.Select(fact => fact.Data.GetProperty("number").GetString())
        );
        Assert.All(facts, fact => Assert.Equal(1, fact.Version));
        Assert.Equal(rows, await office.Count("vault.subject_key"));
        Assert.Equal(rows, await office.Count("vault.disclosure"));
        Assert.Equal(rows, await office.Count("vault.public_disclosure"));
        Assert.Equal(rows, await office.Count("documents.mt_doc_filenumber", "tenant_id"));
    }

    private async Task<ImportOffice> Office(string municipality)
    {
        await host.AddMunicipality(municipality);
        return new(host, municipality);
    }

    private string Source() =>
        folder.Write(
            "permits.csv",
            [
                "permitnum,statuscurrent,description,applicantname",
                .. Enumerable.Range(1, Rows).Select(row => $"I-{row},Issued Permit,Garage {row},Person {row}"),
            ]
        );

    private static async Task<bool> IsWaiting(ImportOffice office) =>
        (
            await office.Rows(
                $"select count(*) from pg_locks where locktype = 'advisory' and objid = {Barrier} and not granted",
                row => row.GetInt64(0)
            )
        )[0] > 0;

    private static async Task Run(NpgsqlConnection connection, string text)
    {
        await using var command = new NpgsqlCommand(text, connection);
        await command.ExecuteNonQueryAsync();
    }

    private Task Obstruct(string municipality, string check) =>
        host.ChangeSchema(
            $"""
            create function public.obstruct_{municipality}() returns trigger language plpgsql as $$
            begin {check} return new; end $$;
            create trigger obstruct before insert on events.mt_events_{municipality}
            for each row execute function public.obstruct_{municipality}();
            """
        );

    private Task Clear(string municipality) =>
        host.ChangeSchema(
            $"drop trigger obstruct on events.mt_events_{municipality}; drop function public.obstruct_{municipality}();"
        );

    private sealed class Told(Action<ImportPace> tell) : IProgress<ImportPace>
    {
        public void Report(ImportPace value) => tell(value);
    }
}

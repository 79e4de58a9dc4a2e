namespace Sijil.Api.Tests.Permits.Import;

/// <summary>What is written in bulk lies in the log as if it had been appended one by one.</summary>
public sealed class ImportedEventsTests(RegisterHost host) : IAsyncLifetime
{
    private readonly ImportOffice office = new(host, "numbered");

    public async ValueTask InitializeAsync()
    {
        await host.AddMunicipality(office.Municipality);
        await office.Permits(SharedData.Permits);
        await office.Planning(SharedData.Planning);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_numbers_have_no_gap_and_moments_follow_them()
    {
        var events = await office.Rows(
            $"select seq_id, timestamp from events.mt_events where tenant_id = '{office.Municipality}' order by seq_id",
            row => (Number: row.GetInt64(0), At: row.GetFieldValue<DateTimeOffset>(1))
        );

        Assert.Equal(
            Enumerable.Range(1, events.Count).Select(number => (long)number),
            events.Select(row => row.Number)
        );
        Assert.Equal(events.Select(row => row.At).Order(), events.Select(row => row.At));
        var now = TimeProvider.System.GetUtcNow();
        Assert.All(events, row => Assert.InRange(row.At, now.AddHours(-1), now));
    }

    [Fact]
    public async Task The_rows_of_a_source_are_in_the_order_of_the_source()
    {
        var numbers = (await office.Facts()).Select(fact => fact.Data.GetProperty("number").GetString()).Take(1_000);

        Assert.Equal(File.ReadLines(SharedData.Permits).Skip(1).Select(line => line.Split(',')[0]), numbers);
    }

    [Fact]
    public async Task Each_stream_stands_at_the_version_of_its_last_event() =>
        Assert.Equal(
            0,
            await Counted(
                """
                events.mt_streams s full join
                (select tenant_id, stream_id, max(version) as last, count(*) from events.mt_events group by 1, 2) e
                on e.tenant_id = s.tenant_id and e.stream_id = s.id
                where coalesce(s.tenant_id, e.tenant_id) = 'numbered'
                and (s.version is distinct from e.last or e.last is distinct from e.count)
                """
            )
        );

    /// <summary>Also those that only the store itself would fill in.</summary>
    [Fact]
    public async Task No_column_is_empty_that_the_store_fills()
    {
        Assert.Equal(
            0,
            await Counted(
                """
                events.mt_events where tenant_id = 'numbered' and type like 'permits.record-imported%' and (
                mt_dotnet_type <> 'Sijil.Domain.Permits.RecordImported, Sijil.Domain' or correlation_id <> data ->> 'batchId'
                or causation_id is not null or bdata is not null or is_archived or headers ->> 'role' <> 'system'
                or length(headers ->> 'salt') <> 22 or id is null)
                """
            )
        );
        Assert.Equal(
            ["imported_record"],
            await office.Rows(
                """
                select distinct s.type from events.mt_streams s join events.mt_events e on e.stream_id = s.id and e.tenant_id = s.tenant_id
                where s.tenant_id = 'numbered' and e.type like 'permits.record-imported%'
                """,
                row => row.GetString(0)
            )
        );
    }

    [Fact]
    public async Task Salts_and_ids_are_all_different() =>
        Assert.Equal(
            [(1_021L, 1_021L)],
            await office.Rows(
                """
                select count(distinct headers ->> 'salt'), count(distinct id) from events.mt_events
                where tenant_id = 'numbered' and type like 'permits.record-imported%'
                """,
                row => (row.GetInt64(0), row.GetInt64(1))
            )
        );

    private async Task<long> Counted(string from) =>
        (await office.Rows($"select count(*) from {from}", row => row.GetInt64(0)))[0];
}

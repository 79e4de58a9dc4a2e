using Npgsql;
using Sijil.Application.Installation;

namespace Sijil.Api.Tests.Installation;

/// <summary>What is recorded stays, whoever tries: the application, the owner of the tables, in old and new municipalities.</summary>
public sealed class AppendOnlyTests(RegisterHost host) : IAsyncLifetime
{
    private const string Late = "late";
    private const string Harmless = "execute function suppress_redundant_updates_trigger()";

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Late);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public static TheoryData<string> Attacks =>
        [
            "update events.mt_events set data = '{}'",
            "update events.mt_events_late set data = '{}'",
            "update events.mt_events set is_archived = true",
            "delete from events.mt_events",
            "delete from events.mt_events_late",
            "truncate events.mt_events",
            "truncate events.mt_events_late",
            "truncate events.mt_events_demo cascade",
            "drop table events.mt_events",
            "drop table events.mt_events_late",
            "drop schema events cascade",
            "alter table events.mt_events detach partition events.mt_events_late",
            "alter table events.mt_events detach partition events.mt_events_late concurrently",
            "alter table events.mt_events detach/* */partition events.mt_events_late concurrently",
            "alter table events.mt_events_late disable trigger all",
            "alter table events.mt_events_late disable trigger append_only_update",
            "drop trigger append_only_update on events.mt_events_late",
            $"create or replace trigger append_only_update before update on events.mt_events_late for each row {Harmless}",
            "create or replace trigger append_only_delete before delete on events.mt_events_late for each row when (false) execute function append_only.refuse()",
            "create or replace trigger append_only_update before update of is_archived on events.mt_events_late for each row execute function append_only.refuse()",
            $"create trigger another before update on events.mt_streams_late for each row {Harmless}",
            $"create trigger another before update on events.mt_streams for each row {Harmless}",
            "alter table events.mt_events alter column data type jsonb using '{}'::jsonb",
            "alter table events.mt_events drop column data",
            "update events.mt_streams set version = version - 1",
            "update events.mt_streams_late set version = 0",
            "update events.mt_streams set type = 'other'",
            "update events.mt_streams set timestamp = timestamp - interval '1 day'",
            "delete from events.mt_streams",
            "truncate events.mt_streams_late",
            "drop table events.mt_streams_late",
            "alter table events.mt_streams detach partition events.mt_streams_late",
        ];

    [Theory]
    [MemberData(nameof(Attacks))]
    public Task The_application_cannot_change_what_is_recorded(string attack) =>
        Refuses(host.Database.Application, attack);

    [Theory]
    [MemberData(nameof(Attacks))]
    public Task The_owner_cannot_change_what_is_recorded(string attack) => Refuses(host.Database.Owner!, attack);

    [Theory]
    [InlineData("create table events.other (id int)")]
    [InlineData("create table public.other (id int)")]
    [InlineData("alter table documents.mt_doc_recordedanswer add column other int")]
    [InlineData("select append_only.protect('events.mt_events_late')")]
    [InlineData("select setval('events.mt_events_sequence_late', 1)")]
    [InlineData("set session_replication_role = replica")]
    public Task The_application_cannot_change_the_schema(string attack) => Refuses(host.Database.Application, attack);

    [Fact]
    public async Task The_owner_cannot_switch_the_triggers_off_for_a_session() =>
        await Refuses(host.Database.Owner!, "set session_replication_role = replica");

    [Fact]
    public async Task What_a_superuser_has_lifted_is_seen()
    {
        const string lifted = $"""
            alter event trigger append_only_command_end disable;
            create or replace trigger append_only_update before update on events.mt_events_late for each row {Harmless};
            alter event trigger append_only_command_end enable always;
            do $$ begin raise exception 'holds: %', append_only.holds(); end $$
            """;

        var undone = await Assert.ThrowsAsync<PostgresException>(() =>
            host.Database.Superuser!(lifted, TestContext.Current.CancellationToken)
        );

        Assert.Equal("holds: f", undone.MessageText);
        Assert.True(await AppendOnly.Holds(host.Service<NpgsqlDataSource>(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_stream_grows_also_where_the_clock_of_its_writer_is_behind()
    {
        await using var connection = await RegisterHost.Connect(host.Database.Application);
        await using var undone = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var append = new NpgsqlCommand(
            """
            with before as (select id, timestamp from events.mt_streams where tenant_id = 'late' limit 1)
            update events.mt_streams s set version = version + 1, timestamp = s.timestamp - interval '1 day'
            from before where s.tenant_id = 'late' and s.id = before.id returning s.timestamp = before.timestamp
            """,
            connection
        );

        Assert.Equal(true, await append.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>What passes, a deadlock with other tests or a connection that the server ends, is no answer, and is asked for again.</summary>
    private static async Task Refuses(string connectionString, string attack)
    {
        var before = await Content(connectionString);

        PostgresException refused;
        do refused = await Assert.ThrowsAsync<PostgresException>(() => Execute(connectionString, attack));
        while (refused.IsTransient);

        Assert.Equal(before, await Content(connectionString));
    }

    private static async Task Execute(string connectionString, string attack)
    {
        await using var connection = await RegisterHost.Connect(connectionString);
        await using var command = new NpgsqlCommand(attack, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string?> Content(string connectionString)
    {
        await using var connection = await RegisterHost.Connect(connectionString);
        await using var command = new NpgsqlCommand(
            """
            select md5(string_agg(e.tenant_id || e.seq_id || e.data || e.type, ',' order by e.tenant_id, e.seq_id))
                || (select md5(string_agg(s.tenant_id || s.id || s.version, ',' order by s.tenant_id, s.id)) from events.mt_streams s where s.tenant_id = 'late')
            from events.mt_events e where e.tenant_id = 'late'
            """,
            connection
        );
        var content = await command.ExecuteScalarAsync() as string;
        Assert.NotNull(content);
        return content;
    }
}

using Npgsql;

namespace Sijil.Api.Tests.Installation;

/// <summary>Every command passes the guard, so what it costs may not grow with the register.</summary>
public sealed class GuardTests(RegisterHost host) : IAsyncLifetime
{
    private const string Municipality = "guarded";

    private const string Call =
        "call sijil.guard($1, array[gen_random_uuid(), gen_random_uuid()], array[$2, $2], array[false, true])";

    /// <summary>What PostgreSQL supposes where nobody told it of the disks: then reading a small table whole seems cheap.</summary>
    private const string UntoldCosts = "set local random_page_cost = 4";

    /// <summary>Counted within the transaction that asks, so that no other test is counted too.</summary>
    private const string WholeTablesRead =
        "select sum(seq_scan)::bigint from pg_stat_xact_all_tables where schemaname = 'events' and relname like 'mt_streams%'";

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Municipality);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task It_finds_streams_by_their_key_also_while_there_are_few()
    {
        await using var database = await RegisterHost.Connect(host.Database.Application);
        await using var transaction = await database.BeginTransactionAsync(TestContext.Current.CancellationToken);

        await using (var costs = new NpgsqlCommand(UntoldCosts, database))
            await costs.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        await Guard(database, version: 0);

        await using var question = new NpgsqlCommand(WholeTablesRead, database);
        Assert.Equal(0L, await question.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task It_refuses_what_rests_on_a_stream_that_stands_elsewhere()
    {
        await using var database = await RegisterHost.Connect(host.Database.Application);

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => Guard(database, version: 1));

        Assert.Equal("SJ001", refusal.SqlState);
    }

    private static async Task Guard(NpgsqlConnection database, long version)
    {
        await using var guard = new NpgsqlCommand(Call, database);
        guard.Parameters.AddWithValue(Municipality);
        guard.Parameters.AddWithValue(version);
        await guard.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}

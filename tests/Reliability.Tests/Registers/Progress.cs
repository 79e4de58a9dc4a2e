using Npgsql;

namespace Sijil.Reliability.Tests.Registers;

/// <summary>How far the slowest of a register's asynchronous read models has come, and how far there is to go.</summary>
public static class Progress
{
    private const string Query = """
        select (select min(last_seq_id) from events.mt_event_progression where name like '%:All:' || $1), max(seq_id)
        from events.mt_events where tenant_id = $1
        """;

    /// <summary>Waits until every read model tells everything that is recorded.</summary>
    public static Task CatchesUp(string connectionString, string municipality) =>
        Eventually.Is(
            "the projections have caught up",
            () => Of(connectionString, municipality),
            progress => progress.Done >= progress.All
        );

    private static async Task<(long Done, long All)> Of(string connectionString, string municipality)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var query = new NpgsqlCommand(Query, connection);
        query.Parameters.AddWithValue(municipality);
        await using var row = await query.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        await row.ReadAsync(TestContext.Current.CancellationToken);
        return (row.IsDBNull(0) ? 0 : row.GetInt64(0), row.GetInt64(1));
    }
}

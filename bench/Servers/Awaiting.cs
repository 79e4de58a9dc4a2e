using Npgsql;

namespace Sijil.Bench.Servers;

/// <summary>Waits for what the servers do by themselves.</summary>
internal static class Awaiting
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private const string Behind = """
        select coalesce(min(p.last_seq_id), 0) < (select coalesce(max(seq_id), 0) from events.mt_events where tenant_id = $1)
        from events.mt_event_progression p where p.name like '%:All:' || $1
        """;

    /// <summary>Until the public register shows everything that is recorded of it.</summary>
    public static async Task PublicRegister(BenchDatabase database, string municipality, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(database.Register);
        while (true)
        {
            await using var query = source.CreateCommand(Behind);
            query.Parameters.AddWithValue(municipality);
            if (await query.ExecuteScalarAsync(cancellation) is false)
                return;
            await Task.Delay(Pause, cancellation);
        }
    }
}

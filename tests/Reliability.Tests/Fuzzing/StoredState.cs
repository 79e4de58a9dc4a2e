using Npgsql;

namespace Sijil.Reliability.Tests.Fuzzing;

/// <summary>A digest of every table that holds what was recorded, so that not the smallest change goes unseen.</summary>
/// <remarks>Left out: who has signed in, which is entered before a request is refused, and how far the projections are.</remarks>
public static class StoredState
{
    private const string Tables = """
        select format('%I.%I', schemaname, tablename) from pg_tables
        where schemaname in ('events', 'documents', 'vault')
            and (schemaname, tablename) not in (('vault', 'identity'), ('events', 'mt_event_progression'))
        order by 1
        """;

    public static async Task<IReadOnlyDictionary<string, string>> Read(string connectionString)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        var digests = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in await Rows(database, Tables))
            digests[table] = (
                await Rows(
                    database,
                    $"select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from {table} t"
                )
            ).Single();
        return digests;
    }

    private static async Task<IReadOnlyList<string>> Rows(NpgsqlDataSource database, string sql)
    {
        await using var query = database.CreateCommand(sql);
        await using var row = await query.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        while (await row.ReadAsync(TestContext.Current.CancellationToken))
            rows.Add(row.GetString(0));
        return rows;
    }
}

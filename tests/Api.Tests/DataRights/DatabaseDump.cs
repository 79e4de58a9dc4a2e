using Npgsql;

namespace Sijil.Api.Tests.DataRights;

/// <summary>Every row of every table of every schema, as text.</summary>
internal static class DatabaseDump
{
    private const string Tables = """
        select format('%I.%I', schemaname, tablename) from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema') order by 1
        """;

    public static async Task<IReadOnlyDictionary<string, string>> Of(string connectionString)
    {
        await using var connection = await RegisterHost.Connect(connectionString);
        var dump = new Dictionary<string, string>();
        foreach (var table in await Texts(connection, Tables))
            dump[table] = string.Join('\n', await Texts(connection, $"select t::text from only {table} t"));
        return dump;
    }

    private static async Task<List<string>> Texts(NpgsqlConnection connection, string query)
    {
        await using var command = new NpgsqlCommand(query, connection);
        await using var rows = await command.ExecuteReaderAsync();
        var texts = new List<string>();
        while (await rows.ReadAsync())
            texts.Add(rows.GetString(0));
        return texts;
    }
}

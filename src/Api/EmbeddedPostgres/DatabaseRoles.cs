using Npgsql;

namespace Sijil.Api.EmbeddedPostgres;

/// <summary>
/// The database and its two roles, brought to this state at every start: the owner makes the schema and is no
/// superuser; the application may connect, and gets each right on a table by name from whoever makes the table.
/// </summary>
internal static class DatabaseRoles
{
    private const string Plain = "LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS";

    public static async Task EnsureAsync(ClusterState state, CancellationToken cancellation)
    {
        await using (var maintenance = new NpgsqlConnection(PostgresConnections.Maintenance(state)))
        {
            await maintenance.OpenAsync(cancellation);
            await EnsureRoleAsync(maintenance, PostgresConnections.OwnerRole, state.OwnerPassword, cancellation);
            await EnsureRoleAsync(
                maintenance,
                PostgresConnections.ApplicationRole,
                state.ApplicationPassword,
                cancellation
            );
            const string database = PostgresConnections.Database;
            if (!await ExistsAsync(maintenance, $"SELECT FROM pg_database WHERE datname = '{database}'", cancellation))
            {
                await ExecuteAsync(
                    maintenance,
                    $"CREATE DATABASE {database} OWNER {PostgresConnections.OwnerRole}",
                    cancellation
                );
            }

            await ExecuteAsync(
                maintenance,
                $"""
                ALTER DATABASE {database} OWNER TO {PostgresConnections.OwnerRole};
                REVOKE ALL ON DATABASE {database}, postgres, template1 FROM PUBLIC;
                REVOKE ALL ON DATABASE {database} FROM {PostgresConnections.ApplicationRole};
                GRANT CONNECT ON DATABASE {database} TO {PostgresConnections.ApplicationRole};
                """,
                cancellation
            );
        }

        await using var connection = new NpgsqlConnection(PostgresConnections.To(state).Superuser);
        await connection.OpenAsync(cancellation);
        await ExecuteAsync(
            connection,
            $"REVOKE CREATE ON SCHEMA public FROM PUBLIC, {PostgresConnections.ApplicationRole}",
            cancellation
        );
    }

    private static async Task EnsureRoleAsync(
        NpgsqlConnection connection,
        string role,
        string password,
        CancellationToken cancellation
    )
    {
        var exists = await ExistsAsync(connection, $"SELECT FROM pg_roles WHERE rolname = '{role}'", cancellation);
        // Names are constants and passwords hexadecimal digits of our own, so nothing needs quoting.
        await ExecuteAsync(
            connection,
            $"{(exists ? "ALTER" : "CREATE")} ROLE {role} {Plain} PASSWORD '{password}'",
            cancellation
        );
    }

    private static async Task<bool> ExistsAsync(
        NpgsqlConnection connection,
        string query,
        CancellationToken cancellation
    )
    {
        await using var command = new NpgsqlCommand(query, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}

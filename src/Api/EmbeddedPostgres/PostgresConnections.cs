using Npgsql;

namespace Sijil.Api.EmbeddedPostgres;

/// <summary>
/// Three ways into the database: serving uses the first, schema changes the second, event triggers need the third.
/// </summary>
public sealed record PostgresConnections(string Application, string Owner, string Superuser)
{
    internal const string Database = "sijil";
    internal const string ApplicationRole = "sijil";
    internal const string OwnerRole = "sijil_owner";
    internal const string SuperuserRole = "postgres";

    /// <summary>Says nothing: the strings carry passwords, and records end up in logs.</summary>
    public override string ToString() => nameof(PostgresConnections);

    internal static PostgresConnections To(ClusterState state) =>
        new(
            To(state.Port, Database, ApplicationRole, state.ApplicationPassword, poolSize: 40),
            To(state.Port, Database, OwnerRole, state.OwnerPassword, poolSize: 8),
            To(state.Port, Database, SuperuserRole, state.SuperuserPassword, poolSize: 0)
        );

    /// <summary>The superuser in PostgreSQL's own database, which exists before ours does.</summary>
    internal static string Maintenance(ClusterState state) =>
        To(state.Port, "postgres", SuperuserRole, state.SuperuserPassword, poolSize: 0);

    private static string To(int port, string database, string role, string password, int poolSize)
    {
        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Database = database,
            Username = role,
            Password = password,
            ApplicationName = "sijil",
            IncludeErrorDetail = false,
            SslMode = SslMode.Disable,
            GssEncryptionMode = GssEncryptionMode.Disable,
        };
        if (poolSize == 0)
        {
            // A pooled connection would outlive its purpose and hold up a shutdown.
            connection.Pooling = false;
        }
        else
        {
            connection.MaxPoolSize = poolSize;
            connection.MaxAutoPrepare = 100;
        }

        return connection.ConnectionString;
    }
}

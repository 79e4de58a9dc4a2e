using Npgsql;
using NpgsqlTypes;

namespace Sijil.Projections.Rebuilding;

/// <summary>
/// A schema of its own for read models as they once were: tables of the same names and columns as those in use, so that one can be
/// queried beside the other. It is there whole or not at all.
/// </summary>
/// <remarks>It takes the rights of the owner: the application makes no tables. Nobody else gets a right to it.</remarks>
public sealed class ScratchSchema : IAsyncDisposable
{
    /// <summary>By this a schema is known to be one that may be replaced.</summary>
    private const string Mark = "sijil.replay";

    private const string Found =
        "select coalesce(obj_description(oid, 'pg_namespace'), '') from pg_namespace where nspname = $1";

    private readonly NpgsqlConnection owner;
    private readonly NpgsqlTransaction transaction;
    private readonly string schema;

    private ScratchSchema(NpgsqlConnection owner, NpgsqlTransaction transaction, string schema) =>
        (this.owner, this.transaction, this.schema) = (owner, transaction, schema);

    /// <param name="replace">True to replace what an earlier replay has left there.</param>
    /// <exception cref="ScratchSchemaRefusedException">There is such a schema, and it may not be replaced.</exception>
    public static async Task<ScratchSchema> Begin(
        NpgsqlDataSource owner,
        string name,
        bool replace,
        CancellationToken cancellation
    )
    {
        var connection = await owner.OpenConnectionAsync(cancellation);
        try
        {
            var transaction = await connection.BeginTransactionAsync(cancellation);
            var scratch = new ScratchSchema(connection, transaction, Quoted(name));
            await scratch.Make(name, replace, cancellation);
            return scratch;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes everything that was written visible.</summary>
    public Task Keep(CancellationToken cancellation) => transaction.CommitAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await owner.DisposeAsync();
    }

    internal async Task<ScratchTable> Begin(string table, CancellationToken cancellation)
    {
        var name = $"{schema}.{Quoted(table)}";
        await Execute(
            $"create table {name} (tenant_id text not null, id uuid not null, data jsonb not null, primary key (tenant_id, id))",
            cancellation
        );
        return new(
            await owner.BeginBinaryImportAsync(
                $"copy {name} (tenant_id, id, data) from stdin (format binary)",
                cancellation
            )
        );
    }

    private async Task Make(string name, bool replace, CancellationToken cancellation)
    {
        await using (var query = new NpgsqlCommand(Found, owner))
        {
            query.Parameters.AddWithValue(name);
            if (await query.ExecuteScalarAsync(cancellation) is string mark)
            {
                if (!replace || mark != Mark)
                    throw new ScratchSchemaRefusedException(name, isReplay: mark == Mark);
                await Execute($"drop schema {schema} cascade", cancellation);
            }
        }

        await Execute($"create schema {schema}; comment on schema {schema} is '{Mark}'", cancellation);
    }

    private async Task Execute(string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, owner);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

/// <summary>The table of one read model, while it is filled.</summary>
internal sealed class ScratchTable(NpgsqlBinaryImporter rows) : IAsyncDisposable
{
    public async Task Write(string municipality, Guid id, string json, CancellationToken cancellation)
    {
        await rows.StartRowAsync(cancellation);
        await rows.WriteAsync(municipality, NpgsqlDbType.Text, cancellation);
        await rows.WriteAsync(id, NpgsqlDbType.Uuid, cancellation);
        await rows.WriteAsync(json, NpgsqlDbType.Jsonb, cancellation);
    }

    public async Task Complete(CancellationToken cancellation) => await rows.CompleteAsync(cancellation);

    public ValueTask DisposeAsync() => rows.DisposeAsync();
}

/// <summary>Nothing is written over what is there.</summary>
public sealed class ScratchSchemaRefusedException(string schema, bool isReplay)
    : Exception(
        isReplay
            ? $"The schema {schema} holds an earlier replay. Take another name, or --replace."
            : $"There is a schema {schema} that is no replay. Take another name."
    );

using Npgsql;

namespace Sijil.Application.Permits.Import;

/// <summary>
/// The connection that writes, and the right to: one run for each municipality at a time, so that no two decide on the same
/// record. Whoever loses the connection loses both.
/// </summary>
internal sealed class ImportLock : IAsyncDisposable
{
    private const string Key = "hashtextextended('import/' || $1, 0)";

    private readonly string municipality;

    private ImportLock(NpgsqlConnection connection, string municipality) =>
        (Connection, this.municipality) = (connection, municipality);

    public NpgsqlConnection Connection { get; }

    /// <exception cref="ImportBusyException">Another run is under way.</exception>
    public static async Task<ImportLock> Take(
        NpgsqlDataSource database,
        string municipality,
        CancellationToken cancellation
    )
    {
        var connection = await database.OpenConnectionAsync(cancellation);
        try
        {
            var taken = new ImportLock(connection, municipality);
            return await taken.Ask($"select pg_try_advisory_lock({Key})", cancellation)
                ? taken
                : throw new ImportBusyException();
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Connection.State == System.Data.ConnectionState.Open)
            await Ask($"select pg_advisory_unlock({Key})", CancellationToken.None);
        await Connection.DisposeAsync();
    }

    private async Task<bool> Ask(string question, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(question, Connection);
        command.Parameters.AddWithValue(municipality);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }
}

/// <summary>Another import or withdrawal of this municipality is under way; nothing was recorded.</summary>
public sealed class ImportBusyException() : Exception("Another import of this municipality is under way.");

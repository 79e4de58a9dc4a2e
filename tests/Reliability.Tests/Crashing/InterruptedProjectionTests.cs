using Npgsql;
using Sijil.Api.Hosting;
using Sijil.Reliability.Tests.Registers;

namespace Sijil.Reliability.Tests.Crashing;

/// <summary>
/// A projection that loses its database in the middle of a batch gives up after a few attempts. Nobody but the host can start it
/// again, and the host has not been killed.
/// </summary>
public sealed class InterruptedProjectionTests
{
    private const int Rounds = 3;
    private const string Lock = "begin; lock table documents.mt_doc_public_permit in access exclusive mode";
    private const string SomebodyWaits =
        "select exists (select from pg_locks where not granted and locktype = 'relation')";

    [Fact]
    public async Task The_public_register_goes_on_whenever_the_database_died_while_it_was_written()
    {
        var folder = await RegisterFolder.Make("projection-interrupted");
        using var host = new HostProcess(folder);
        host.Start();
        await host.Greets();
        await using var database = await folder.Open();

        using var load = await Load.Begin(folder, host.Address);
        for (var round = 0; round < Rounds; round++)
        {
            await using var locked = await Locked(database.Connections.Superuser);
            await Eventually.Is("the projection writes", () => Says(locked, SomebodyWaits));
            folder.KillDatabase();
        }

        await load.GoesOn(1);
        await load.End();
        await Progress.CatchesUp(database.Connections.Superuser, RegisterApplication.Demo);
        await host.IsReady();
        host.Kill();
        await ReadModelsFit.Check(folder, RegisterApplication.Demo);
    }

    /// <summary>What this returns holds a lock that a projection has to wait for; it goes when the database dies.</summary>
    private static async Task<NpgsqlConnection> Locked(string connectionString) =>
        (
            await Eventually.Is(
                "the database gives the lock",
                () => TryToLock(connectionString),
                locked => locked is not null
            )
        )!;

    private static async Task<NpgsqlConnection?> TryToLock(string connectionString)
    {
        var connection = new NpgsqlConnection($"{connectionString};Pooling=false");
        try
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = new NpgsqlCommand(Lock, connection);
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            return connection;
        }
        catch (NpgsqlException)
        {
            await connection.DisposeAsync();
            return null;
        }
    }

    private static async Task<bool> Says(NpgsqlConnection connection, string sql)
    {
        await using var query = new NpgsqlCommand(sql, connection);
        return (bool)(await query.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}

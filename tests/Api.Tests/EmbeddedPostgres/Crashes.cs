using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Sijil.Api.EmbeddedPostgres;

namespace Sijil.Api.Tests.EmbeddedPostgres;

public sealed class Crashes
{
    [Fact]
    public async Task A_server_killed_under_load_comes_back_by_itself_with_every_acknowledged_row()
    {
        await using var root = new TemporaryRoot();
        await using var host = await root.StartAsync();
        await TemporaryRoot.DoAsync(host.Connections.Owner, "CREATE TABLE rows (id int PRIMARY KEY)");

        for (var round = 0; round < 3; round++)
        {
            var acknowledged = new List<int>();
            var load = InsertUntilRefusedAsync(host.Connections.Superuser, round * 1_000_000, acknowledged);
            await Eventually.Is(
                "more than 50 rows are acknowledged",
                () => Task.FromResult(acknowledged.Count),
                rows => rows > 50
            );
            var killed = Kill(host);
            await load;
            await Eventually.Is(
                $"a new server has taken the place of {killed}",
                () => Task.FromResult(host.ProcessId),
                now => now is not null && now != killed
            );

            await using var restarted = await root.StartAsync();
            Assert.Equal(host.Port, restarted.Port);
            Assert.Equal(
                (long)acknowledged.Count,
                await TemporaryRoot.AskAsync<long>(
                    restarted.Connections.Superuser,
                    $"SELECT count(*) FROM rows WHERE id BETWEEN {acknowledged[0]} AND {acknowledged[^1]}"
                )
            );
        }
    }

    [Fact]
    public async Task A_file_left_by_a_dead_server_does_not_keep_a_new_one_from_starting()
    {
        await using var root = new TemporaryRoot();
        var first = await root.StartAsync();
        var left = await File.ReadAllLinesAsync(PidFile(first), TestContext.Current.CancellationToken);
        await first.StopAsync(TestContext.Current.CancellationToken);

        await LeaveAsync(first, left);
        var second = await root.StartAsync();
        await second.StopAsync(TestContext.Current.CancellationToken);

        // The dead server's number went to a process that has nothing to do with it.
        left[0] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        await LeaveAsync(second, left);
        var third = await root.StartAsync();

        Assert.Equal(1, await TemporaryRoot.AskAsync<int>(third.Connections.Application, "SELECT 1"));
    }

    private static string PidFile(EmbeddedPostgresServer host) => Path.Combine(host.DataFolder, "postmaster.pid");

    private static int Kill(EmbeddedPostgresServer host)
    {
        using var process = Process.GetProcessById(host.ProcessId!.Value);
        process.Kill();
        return process.Id;
    }

    private static async Task InsertUntilRefusedAsync(string connectionString, int from, List<int> acknowledged)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        try
        {
            for (var id = from; ; id++)
            {
                await using var insert = new NpgsqlCommand($"INSERT INTO rows VALUES ({id})", connection);
                await insert.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
                acknowledged.Add(id);
            }
        }
        catch (NpgsqlException)
        {
            // The server was killed, which ends the load.
        }
    }

    // Written by whoever runs the test, but the server's user must own it.
    private static async Task LeaveAsync(EmbeddedPostgresServer host, string[] lines)
    {
        await File.WriteAllLinesAsync(PidFile(host), lines, TestContext.Current.CancellationToken);
        if (OperatingSystem.IsLinux())
        {
            using var change = Process.Start("chown", ["--reference", host.DataFolder, PidFile(host)]);
            await change.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }
}

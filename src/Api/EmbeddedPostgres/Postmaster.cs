using Npgsql;

namespace Sijil.Api.EmbeddedPostgres;

/// <summary>Starts and stops the server of one cluster. The caller holds the cluster's lock.</summary>
internal sealed class Postmaster(ClusterFolder folder, ServerAccount account, PostgresBinaries binaries, ILogger logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>A killed server's processes need a moment to vanish; until then a new one refuses the folder.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public int? RunningOnPort => PostmasterFile.Running(folder.Data)?.Port;

    /// <summary>Starts the server on the first free of the wanted ports, or on a free one above them.</summary>
    public async Task<int> StartAsync(Func<int> choosePort, CancellationToken cancellation)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            PostmasterFile.Disown(folder.Data);
            var port = choosePort();
            string[] arguments =
            [
                "start",
                "--silent",
                "--wait",
                $"--pgdata={folder.Data}",
                $"--log={folder.Log}",
                $"--options={ServerSettings.For(port)}",
            ];
            // Not cancelled half way, which could leave a server that nobody knows of; pg_ctl gives up by itself.
            // On Windows the server inherits the pipe, which then never ends.
            var result = await account.RunAsync(
                binaries.PgCtl,
                arguments,
                CancellationToken.None,
                capture: !OperatingSystem.IsWindows()
            );
            if (PostmasterFile.Running(folder.Data) is { } started)
            {
                logger.Started(started.ProcessId, started.Port);
                return started.Port;
            }

            if (TimeProvider.System.GetElapsedTime(began) > Patience)
            {
                throw new EmbeddedPostgresException(
                    $"PostgreSQL did not start: {result.Output}\n{await LogEndAsync(cancellation)}"
                );
            }

            await Task.Delay(Pause, cancellation);
        }
    }

    /// <summary>Returns when a query is answered, which after a crash is when recovery is through.</summary>
    public async Task AnswersAsync(ClusterState state, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(PostgresConnections.Maintenance(state));
                await connection.OpenAsync(cancellation);
                return;
            }
            catch (PostgresException refusal) when (refusal.SqlState == PostgresErrorCodes.InvalidPassword)
            {
                throw new EmbeddedPostgresException(
                    $"The passwords in {folder.StateFile} do not fit the database in {folder.Data}. Put the right file back, "
                        + "or wipe the database with ./build.sh run --reset.",
                    refusal
                );
            }
            catch (NpgsqlException problem)
            {
                if (RunningOnPort is null)
                {
                    throw new EmbeddedPostgresException(
                        $"PostgreSQL ended while starting.\n{await LogEndAsync(cancellation)}",
                        problem
                    );
                }
            }

            await Task.Delay(Pause, cancellation);
        }
    }

    /// <summary>
    /// Ends sessions, writes a checkpoint and waits. pg_ctl signals what postmaster.pid names, with the rights of the
    /// server's user only.
    /// </summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        if (PostmasterFile.Running(folder.Data) is not { } running)
        {
            return;
        }

        string[] arguments = ["stop", "--silent", "--wait", "--mode=fast", $"--pgdata={folder.Data}"];
        var result = await account.RunAsync(binaries.PgCtl, arguments, cancellation);
        if (!result.Succeeded && RunningOnPort is not null)
        {
            throw new EmbeddedPostgresException(
                $"PostgreSQL (process {running.ProcessId}) did not stop: {result.Output}"
            );
        }

        logger.Stopped(running.ProcessId);
    }

    private async Task<string> LogEndAsync(CancellationToken cancellation) =>
        File.Exists(folder.Log)
            ? string.Join('\n', (await File.ReadAllLinesAsync(folder.Log, cancellation)).TakeLast(10))
            : $"There is no log {folder.Log}.";
}

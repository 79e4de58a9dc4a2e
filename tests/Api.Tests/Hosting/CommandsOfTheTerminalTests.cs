using Sijil.Api.CommandLine;
using Sijil.Api.EmbeddedPostgres;
using Sijil.Api.Tests.EmbeddedPostgres;

namespace Sijil.Api.Tests.Hosting;

/// <summary>A command leaves nothing running, stops nothing that others use, and says in words what stands in its way.</summary>
public sealed class CommandsOfTheTerminalTests : IAsyncDisposable
{
    private readonly TemporaryRoot root = new();

    public ValueTask DisposeAsync() => root.DisposeAsync();

    [Fact]
    public async Task A_command_leaves_no_server_behind_and_takes_none_from_a_host()
    {
        string folder;
        await using (var host = await root.StartAsync())
        {
            var process = host.ProcessId;
            folder = host.DataFolder;

            await AssertNotInstalled();

            Assert.Equal(process, host.ProcessId);
            Assert.Equal(1, await TemporaryRoot.AskAsync<int>(host.Connections.Application, "SELECT 1"));
        }

        await AssertNotInstalled();

        Assert.Null(PostmasterFile.Running(folder));
    }

    /// <summary>Whoever redirects it gets a proof, or JSON, and nothing else.</summary>
    [Fact]
    public async Task What_the_log_says_does_not_stand_in_the_answer()
    {
        var result = await Run("audit", "compare");

        Assert.Equal("", result.Output);
        Assert.Contains("Sijil.EmbeddedPostgres", result.Errors, StringComparison.Ordinal);
    }

    /// <summary>No superuser is at hand where the database is one's own.</summary>
    [Fact]
    public async Task A_database_that_is_not_protected_is_told_with_what_helps()
    {
        await using var server = await root.StartAsync();

        var result = await CommandProcess.Run(
            new Dictionary<string, string>
            {
                ["ConnectionStrings__Sijil"] = server.Connections.Application,
                ["ConnectionStrings__SijilOwner"] = server.Connections.Owner,
            },
            "db-apply"
        );

        AssertTold(result, "The register is not protected against change. Let a superuser");
    }

    [Fact]
    public async Task A_register_that_cannot_be_begun_is_told_with_the_rule()
    {
        Assert.Equal(0, (await Run("db-apply")).Code);

        AssertTold(
            await Run("municipality", "add", "old-town", "--time-zone", "Atlantis/Capital"),
            "The register could not be begun.",
            "(governance.time-zone-unknown)"
        );
    }

    [Fact]
    public async Task A_database_that_is_away_is_told() =>
        AssertTold(
            await CommandProcess.Run(
                new Dictionary<string, string>
                {
                    ["ConnectionStrings__Sijil"] = "Host=127.0.0.1;Port=1;Username=none;Password=none;Database=none",
                },
                "audit",
                "compare"
            ),
            "The database cannot be reached: "
        );

    [Theory]
    [InlineData("signature", "verify")]
    [InlineData("audit", "verify")]
    public async Task A_folder_in_the_place_of_a_file_is_told(string group, string command) =>
        AssertTold(await Run(group, command, AppContext.BaseDirectory), "is a folder, not a file.");

    [Fact]
    public void A_file_that_may_not_be_read_is_told() =>
        Assert.Equal(
            "Access to the path 'seal.p7s' is denied.",
            ObstacleWords.Of(new UnauthorizedAccessException("Access to the path 'seal.p7s' is denied."))
        );

    private async Task AssertNotInstalled() =>
        AssertTold(await Run("audit", "compare"), "The database is not what this version needs");

    private static void AssertTold(CommandResult result, params IReadOnlyList<string> words)
    {
        Assert.Equal(1, result.Code);
        Assert.All(words, word => Assert.Contains(word, result.Errors, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
    }

    private Task<CommandResult> Run(params IReadOnlyList<string> words) =>
        CommandProcess.Run(new Dictionary<string, string> { ["Data__Root"] = root.Options.RootFolder }, words);
}

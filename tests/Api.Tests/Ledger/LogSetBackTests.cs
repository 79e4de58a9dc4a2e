using Sijil.Api.Tests.Permits;
using Sijil.Application.Ledger;

namespace Sijil.Api.Tests.Ledger;

/// <summary>A register or a folder that is not the one of which the log was published signs nothing.</summary>
public sealed class LogSetBackTests(RegisterHost host) : IAsyncLifetime
{
    private const string Municipality = "publishing";
    private const string Other = "publishing-less";

    private readonly Office office = new(host, Municipality);
    private readonly AnAuditedLog log = new(host);

    public async ValueTask InitializeAsync()
    {
        await host.AddMunicipality(Municipality);
        await host.AddMunicipality(Other);
    }

    public ValueTask DisposeAsync()
    {
        log.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_register_with_less_than_is_published_signs_nothing()
    {
        await office.Decided();
        await log.Publish(Municipality);
        await host.AllHaveLeaves(Other);

        var refusal = await Assert.ThrowsAsync<LogRefusedException>(() =>
            log.Publisher.Advance(Other, TestContext.Current.CancellationToken)
        );

        Assert.Contains("missing from it is event", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_lost_or_was_set_back_is_not_taken_for_a_first_start()
    {
        var older = await Published();
        await office.Decided();
        await log.Publish(Municipality);
        var newer = await Published();

        await Replace(older);
        Assert.Contains("files of the log are lost", (await Refused()).Message, StringComparison.Ordinal);
        Directory.Delete(log.Folder, recursive: true);
        Assert.Contains("has 0: files of the log are lost", (await Refused()).Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(log.Folder));

        await Replace(newer);
        await office.Decided();
        await log.Publish(Municipality);
        Assert.Null((await log.Verify()).Fault);
    }

    [Fact]
    public async Task A_register_with_another_history_than_is_published_signs_nothing()
    {
        await office.Decided();
        await log.Publish(Other);
        await host.AllHaveLeaves(Municipality);

        var refusal = await Assert.ThrowsAsync<LogRefusedException>(() =>
            log.Publisher.Advance(Municipality, TestContext.Current.CancellationToken)
        );

        Assert.Contains("another in the database", refusal.Message, StringComparison.Ordinal);
    }

    private async Task<LogRefusedException> Refused()
    {
        await host.AllHaveLeaves(Municipality);
        return await Assert.ThrowsAsync<LogRefusedException>(() =>
            log.Publisher.Advance(Municipality, TestContext.Current.CancellationToken)
        );
    }

    /// <summary>All files of the log as they are.</summary>
    private async Task<IReadOnlyDictionary<string, byte[]>> Published()
    {
        await log.Publish(Municipality);
        return Directory
            .EnumerateFiles(log.Folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => file, File.ReadAllBytes);
    }

    private async Task Replace(IReadOnlyDictionary<string, byte[]> files)
    {
        if (Directory.Exists(log.Folder))
            Directory.Delete(log.Folder, recursive: true);
        foreach (var (file, content) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, content, TestContext.Current.CancellationToken);
        }
    }
}

using Sijil.Api.Ledger;
using Sijil.Api.Tests.Permits;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Tiles;

namespace Sijil.Api.Tests.Ledger;

/// <summary>Whatever happens to those who publish, no checkpoint contradicts an earlier one and no leaf is missing or doubled.</summary>
public sealed class LogPublishingTests(RegisterHost host) : IAsyncLifetime
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
    public async Task Cut_off_at_any_step_the_next_one_carries_on()
    {
        var size = await log.Publish(Municipality);
        var steps = 0;
        for (var cutOff = true; cutOff; steps++)
        {
            using var another = new AnAuditedLog(host);
            cutOff = await IsCutOff(another, steps);
            another.Store = new LogFolder(another.Folder);

            Assert.True(await another.Publish(Municipality) >= size);
            Assert.Null((await another.Verify()).Fault);
            Assert.Equal(await log.Head(), await HeadAt(another, size));
        }

        Assert.True(steps > 5, $"Only {steps} steps were cut off.");
    }

    [Fact]
    public async Task Two_that_both_believe_they_are_the_signer_sign_one_history()
    {
        var signed = new SignedHeads(log.Store);
        log.Store = signed;
        var cases = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => office.Decided()));

        while (!cases.IsCompleted)
            await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Advance()));
        await cases;
        await log.Publish(Municipality);

        var kept = signed.Notes.Select(note => Checkpoint.Parse(note.Text)).ToArray();
        Assert.NotEmpty(kept);
        Assert.Distinct(kept.Select(one => one.Head.Size));
        Assert.Null((await log.Verify(kept)).Fault);
    }

    [Fact]
    public async Task One_that_was_paused_before_it_published_replaces_nothing()
    {
        var folder = log.Store;
        var paused = new PausedStore(folder);
        log.Store = paused;
        await host.AllHaveLeaves(Municipality);
        var late = log.Publisher.Advance(Municipality, TestContext.Current.CancellationToken);
        await paused.Reached;

        log.Store = folder;
        await office.Decided();
        var size = await log.Publish(Municipality);
        paused.GoOn();
        await late;

        Assert.Equal(size, (await log.Head()).Size);
        Assert.Null((await log.Verify()).Fault);
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

    [Fact]
    public async Task A_bundle_that_grows_begins_with_the_entries_that_are_published()
    {
        var size = await log.Publish(Municipality);
        for (; size % TileAddress.FullWidth == 0; size = await log.Publish(Municipality))
            await office.Decided();

        var files = new LogFiles(log.Store);
        var signed = await SignedLog.Read(log.Store, log.Key, TestContext.Current.CancellationToken);
        var tree = await files.Resume(signed, TestContext.Current.CancellationToken);
        var begin = size - size % TileAddress.FullWidth;
        var others = Enumerable
            .Range(1, (int)(size - begin) + 1)
            .Select(number => LogEntry.WithoutEvent(Municipality, number, number, VoidReason.Gap));

        var refusal = await Assert.ThrowsAsync<LogRefusedException>(() =>
            files.Write(tree, begin, [.. others], TestContext.Current.CancellationToken)
        );

        Assert.Contains($"Leaf {begin} is another", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tile/entries/000", 40)]
    [InlineData("tile/0/000", 40)]
    public async Task A_changed_byte_is_found_at_its_leaf(string path, int place)
    {
        await log.Publish(Municipality);
        var file = Directory
            .EnumerateFiles(log.Folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(log.Folder, file).StartsWith(path, StringComparison.Ordinal))
            .MaxBy(file => new FileInfo(file).Length)!;
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        bytes[place] ^= 1;
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);

        var fault = (await log.Verify()).Fault;

        Assert.Equal(path.Contains("entries", StringComparison.Ordinal) ? 0 : 1, fault!.Index);
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

    private async Task Advance()
    {
        await host.Service<LeafSequencer>().Advance(Municipality, TestContext.Current.CancellationToken);
        await log.Publisher.Advance(Municipality, TestContext.Current.CancellationToken);
    }

    private static async Task<bool> IsCutOff(AnAuditedLog another, int steps)
    {
        another.Store = new CutOffStore(new LogFolder(another.Folder), steps);
        try
        {
            await another.Publish(Municipality);
            return false;
        }
        catch (CutOffException)
        {
            return true;
        }
    }

    /// <summary>The head that this log had when it had so many leaves.</summary>
    private static async Task<TreeHead> HeadAt(AnAuditedLog log, long size)
    {
        var head = await log.Head();
        var walk = new LogWalk(new LogFolder(log.Folder), head.Size);
        Assert.Null(await walk.To(size, progress: null, TestContext.Current.CancellationToken));
        return walk.Tree.Head;
    }
}

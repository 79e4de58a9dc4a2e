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

    private readonly Office office = new(host, Municipality);
    private readonly AnAuditedLog log = new(host);

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Municipality);

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

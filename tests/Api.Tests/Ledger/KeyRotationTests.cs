using Sijil.Api.Ledger;
using Sijil.Api.Tests.Permits;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Api.Tests.Ledger;

/// <summary>A log passes from key to key, whatever happens to those who hand it over and to those who publish meanwhile.</summary>
public sealed class KeyRotationTests(RegisterHost host) : IAsyncLifetime
{
    private const string Municipality = "rotating";

    private readonly Office office = new(host, Municipality);
    private readonly AnAuditedLog log = new(host);

    private NoteSigner Old => log.Signer;

    private NoteSigner Next => log.Next;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await host.AddMunicipality(Municipality);
        log.Signers = [Old, Next];
        await log.Publish(Municipality);
    }

    public ValueTask DisposeAsync()
    {
        log.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task After_it_the_new_key_signs_and_whoever_trusts_either_key_verifies_the_log()
    {
        var head = await log.Head();
        var handOver = await Rotate();
        Assert.Equal(new HandOver(Old.Key, Next.Key, head), handOver);
        Assert.Null((await Verify(Old.Key)).Fault);

        await Grow();

        Assert.Equal([Next.Key.Id], (await Note()).Signatures.Select(by => by.KeyId));
        Assert.Equal((null, $"{Next.Key}"), Told(await Verify(Old.Key)));
        Assert.Equal((null, null), Told(await Verify(Next.Key)));
    }

    [Fact]
    public async Task Cut_off_at_any_step_the_log_stands_and_the_next_rotation_carries_on()
    {
        var folder = log.Store;
        var steps = 0;
        for (var cutOff = true; cutOff; steps++)
        {
            using var another = new AnAuditedLog(host);
            another.Signers = [another.Signer, another.Next];
            await another.Publish(Municipality);
            another.Store = new CutOffStore(new LogFolder(another.Folder), steps);
            cutOff = await IsCutOff(another);
            another.Store = new LogFolder(another.Folder);

            Assert.Null((await another.Verify()).Fault);
            if (!File.Exists(Path.Combine(another.Folder, HandOverFiles.PathOf(1))))
                await Rotate(another);

            await office.Submitted();
            await another.Publish(Municipality);
            Assert.Equal((null, $"{another.Next.Key}"), Told(await another.Verify()));
        }

        // Before and after the checkpoint is signed by both, before and after the hand-over is there, and to the end.
        Assert.Equal(5, steps);
        log.Store = folder;
    }

    [Fact]
    public async Task While_it_is_under_way_nobody_publishes_under_either_key()
    {
        await Announce();
        var announced = await Note();
        await office.Submitted();

        var refusal = await Refused();

        Assert.Contains("is being handed over to another key", refusal.Message, StringComparison.Ordinal);
        Assert.Equal($"{announced}", $"{await Note()}");
        Assert.Equal((null, null), Told(await Verify(Old.Key)));
    }

    [Fact]
    public async Task A_host_with_the_old_key_alone_publishes_nothing_more_and_says_why()
    {
        await Rotate();
        var before = await Note();
        await office.Submitted();
        log.Signers = [Old];

        var refusal = await Refused();

        Assert.Contains($"to {Next.Key}, a key that is not configured here", refusal.Message, StringComparison.Ordinal);
        Assert.Equal($"{before}", $"{await Note()}");
    }

    [Fact]
    public async Task A_host_with_the_new_key_alone_goes_on()
    {
        await Rotate();
        log.Signers = [Next];

        await Grow();

        Assert.Null((await Verify(Old.Key)).Fault);
    }

    [Fact]
    public async Task One_that_was_paused_under_the_old_key_replaces_nothing()
    {
        var folder = log.Store;
        var paused = new PausedStore(folder);
        log.Store = paused;
        await office.Submitted();
        await host.AllHaveLeaves(Municipality);
        var late = log.Publisher.Advance(Municipality, Cancellation);
        await paused.Reached;

        log.Store = folder;
        var handOver = await Rotate();
        paused.GoOn();
        await late;

        Assert.Equal(handOver.Head, await log.Head());
        Assert.Null((await Verify(Old.Key)).Fault);
        Assert.Null((await Verify(Next.Key)).Fault);
    }

    [Fact]
    public async Task A_new_key_without_a_hand_over_is_refused()
    {
        var note = await Note();
        await Put(SignedLog.CheckpointPath, Next.Note(note.Text).ToBytes());

        Assert.Contains("no hand-over leads there", (await Verify(Old.Key)).Fault!.Reason, StringComparison.Ordinal);
        log.Signers = [Old];
        await office.Submitted();
        Assert.Contains("no hand-over leads there", (await Refused()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_old_key_signs_nothing_that_came_after()
    {
        await Rotate();
        await Grow();
        await Put(SignedLog.CheckpointPath, Old.Note((await Note()).Text).ToBytes());

        foreach (var trusted in new[] { Old.Key, Next.Key })
            Assert.Contains("not in use then", (await Verify(trusted)).Fault!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_checkpoint_from_before_the_hand_over_is_too_old()
    {
        var before = await Note();
        await Grow();
        await Rotate();
        await Put(SignedLog.CheckpointPath, before.ToBytes());

        Assert.Contains("it is older", (await Verify(Next.Key)).Fault!.Reason, StringComparison.Ordinal);
        Assert.Contains("it is older", (await Refused()).Message, StringComparison.Ordinal);
        File.Delete(Place(SignedLog.CheckpointPath));
        Assert.Contains("it is older", (await Refused()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forged_hand_over_is_refused()
    {
        var head = await log.Head();
        var forged = new HandOver(Old.Key, Next.Key, head);
        await Put(HandOverFiles.PathOf(1), Next.Note($"{forged}").ToBytes());

        Assert.Contains("are not to be trusted", (await Verify(Old.Key)).Fault!.Reason, StringComparison.Ordinal);
        Assert.Contains("are not to be trusted", (await Refused()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hand_over_of_another_history_is_a_fault()
    {
        var other = new HandOver(Old.Key, Next.Key, new((await log.Head()).Size, (await Head(1)).Root));
        await Put(HandOverFiles.PathOf(1), Old.Note($"{other}").With(Next.Sign($"{other}")).ToBytes());
        await Put(SignedLog.CheckpointPath, Next.Note((await Note()).Text).ToBytes());

        Assert.Contains("another root", (await Verify(Old.Key)).Fault!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_kept_under_the_old_key_is_compared_under_the_new_one()
    {
        var kept = new KeptCheckpoint(Place("kept"));
        await kept.Write($"{await Note()}", Cancellation);
        await Rotate();
        await Grow();

        foreach (var trusted in new[] { Old.Key, Next.Key })
        {
            var older = kept.Read(await log.Store.Keys(trusted, Cancellation));
            Assert.Single(older);
            Assert.Null((await new LogVerification(log.Store, trusted).Verify(older, Cancellation)).Fault);
        }

        var others = new KeySuccession(Next.Key, []);
        Assert.Throws<LogRefusedException>(() => kept.Read(others));
    }

    [Fact]
    public async Task A_hand_over_whose_new_key_is_lost_can_be_abandoned()
    {
        await Announce();
        var rotation = new KeyRotation(log);
        var other = Ed25519.Signer(log.Name, new([.. Enumerable.Repeat((byte)77, 32)]), SignatureType.Ed25519);
        await Assert.ThrowsAsync<LogRefusedException>(() => rotation.Run(Municipality, Old, other, Cancellation));

        Assert.True(await rotation.Abandon(Municipality, Old.Key, Cancellation));
        Assert.False(await rotation.Abandon(Municipality, Old.Key, Cancellation));

        Assert.Equal([Old.Key.Id], (await Note()).Signatures.Select(by => by.KeyId));
        await Grow();
        Assert.Equal((null, null), Told(await Verify(Old.Key)));
        Assert.Equal(other.Key, (await rotation.Run(Municipality, Old, other, Cancellation)).To);
    }

    [Fact]
    public async Task It_is_handed_over_once()
    {
        await Rotate();

        var refusal = await Assert.ThrowsAsync<LogRefusedException>(Rotate);

        Assert.Contains("was handed over already", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_published_there_is_nothing_to_hand_over()
    {
        using var empty = new AnAuditedLog(host);

        await Assert.ThrowsAsync<LogRefusedException>(() => Rotate(empty));
    }

    private Task<HandOver> Rotate() => Rotate(log);

    private static Task<HandOver> Rotate(AnAuditedLog given) =>
        new KeyRotation(given).Run(Municipality, given.Signer, given.Next, Cancellation);

    /// <summary>As a rotation leaves it that was cut off after its first step.</summary>
    private async Task Announce()
    {
        var folder = log.Store;
        log.Store = new CutOffStore(folder, 2);
        await Assert.ThrowsAsync<CutOffException>(Rotate);
        log.Store = folder;
    }

    private static async Task<bool> IsCutOff(AnAuditedLog another)
    {
        try
        {
            await Rotate(another);
            return false;
        }
        catch (CutOffException)
        {
            return true;
        }
    }

    private async Task Grow()
    {
        await office.Submitted();
        await log.Publish(Municipality);
    }

    private async Task<LogRefusedException> Refused()
    {
        await host.AllHaveLeaves(Municipality);
        return await Assert.ThrowsAsync<LogRefusedException>(() => log.Publisher.Advance(Municipality, Cancellation));
    }

    private Task<LogReport> Verify(VerifierKey trusted) =>
        new LogVerification(log.Store, trusted).Verify([], Cancellation);

    private static (string? Fault, string? HandedOverTo) Told(LogReport report) =>
        (report.Fault?.Reason, report.HandedOverTo);

    private async Task<SignedNote> Note() =>
        SignedNote.Parse((await log.Store.Read(SignedLog.CheckpointPath, Cancellation))!);

    private async Task<Domain.Ledger.Merkle.TreeHead> Head(long size)
    {
        var walk = new LogWalk(log.Store, (await log.Head()).Size);
        Assert.Null(await walk.To(size, progress: null, Cancellation));
        return walk.Tree.Head;
    }

    private async Task Put(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Place(path))!);
        await File.WriteAllBytesAsync(Place(path), content, Cancellation);
    }

    private string Place(string path) => Path.Combine(log.Folder, path);
}

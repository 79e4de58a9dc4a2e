using Sijil.Api.Ledger;
using Sijil.Api.Tests.Permits;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Api.Tests.Ledger;

/// <summary>A log passes from key to key, whatever happens to those who hand it over and to those who publish meanwhile.</summary>
public sealed class KeyRotationTests(RegisterHost host) : IAsyncLifetime
{
    private readonly ARotatingLog rotating = new(host);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await rotating.Begin();

    public ValueTask DisposeAsync()
    {
        rotating.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task After_it_the_new_key_signs_and_whoever_trusts_either_key_verifies_the_log()
    {
        var head = await rotating.Log.Head();
        var handOver = await rotating.Rotate();
        Assert.Equal(new HandOver(rotating.Old.Key, rotating.Next.Key, head), handOver);
        Assert.Null((await rotating.Verify(rotating.Old.Key)).Fault);

        await rotating.Grow();

        Assert.Equal([rotating.Next.Key.Id], (await rotating.Note()).Signatures.Select(by => by.KeyId));
        Assert.Equal((null, $"{rotating.Next.Key}"), ARotatingLog.Told(await rotating.Verify(rotating.Old.Key)));
        Assert.Equal((null, null), ARotatingLog.Told(await rotating.Verify(rotating.Next.Key)));
    }

    [Fact]
    public async Task Cut_off_at_any_step_the_log_stands_and_the_next_rotation_carries_on()
    {
        var folder = rotating.Log.Store;
        var steps = 0;
        for (var cutOff = true; cutOff; steps++)
        {
            using var another = new AnAuditedLog(host);
            another.Signers = [another.Signer, another.Next];
            await another.Publish(ARotatingLog.Municipality);
            another.Store = new CutOffStore(new LogFolder(another.Folder), steps);
            cutOff = await IsCutOff(another);
            another.Store = new LogFolder(another.Folder);

            Assert.Null((await another.Verify()).Fault);
            if (!File.Exists(Path.Combine(another.Folder, HandOverFiles.PathOf(1))))
                await ARotatingLog.Rotate(another);

            await rotating.Office.Submitted();
            await another.Publish(ARotatingLog.Municipality);
            Assert.Equal((null, $"{another.Next.Key}"), ARotatingLog.Told(await another.Verify()));
        }

        // Before and after the checkpoint is signed by both, before and after the hand-over is there, and to the end.
        Assert.Equal(5, steps);
        rotating.Log.Store = folder;
    }

    [Fact]
    public async Task While_it_is_under_way_nobody_publishes_under_either_key()
    {
        await rotating.Announce();
        var announced = await rotating.Note();
        await rotating.Office.Submitted();

        var refusal = await rotating.Refused();

        Assert.Contains("is being handed over to another key", refusal.Message, StringComparison.Ordinal);
        Assert.Equal($"{announced}", $"{await rotating.Note()}");
        Assert.Equal((null, null), ARotatingLog.Told(await rotating.Verify(rotating.Old.Key)));
    }

    [Fact]
    public async Task A_host_with_the_old_key_alone_publishes_nothing_more_and_says_why()
    {
        await rotating.Rotate();
        var before = await rotating.Note();
        await rotating.Office.Submitted();
        rotating.Log.Signers = [rotating.Old];

        var refusal = await rotating.Refused();

        Assert.Contains(
            $"to {rotating.Next.Key}, a key that is not configured here",
            refusal.Message,
            StringComparison.Ordinal
        );
        Assert.Equal($"{before}", $"{await rotating.Note()}");
    }

    [Fact]
    public async Task A_host_with_the_new_key_alone_goes_on()
    {
        await rotating.Rotate();
        rotating.Log.Signers = [rotating.Next];

        await rotating.Grow();

        Assert.Null((await rotating.Verify(rotating.Old.Key)).Fault);
    }

    [Fact]
    public async Task One_that_was_paused_under_the_old_key_replaces_nothing()
    {
        var folder = rotating.Log.Store;
        var paused = new PausedStore(folder);
        rotating.Log.Store = paused;
        await rotating.Office.Submitted();
        await host.AllHaveLeaves(ARotatingLog.Municipality);
        var late = rotating.Log.Publisher.Advance(ARotatingLog.Municipality, Cancellation);
        await paused.Reached;

        rotating.Log.Store = folder;
        var handOver = await rotating.Rotate();
        paused.GoOn();
        await late;

        Assert.Equal(handOver.Head, await rotating.Log.Head());
        Assert.Null((await rotating.Verify(rotating.Old.Key)).Fault);
        Assert.Null((await rotating.Verify(rotating.Next.Key)).Fault);
    }

    [Fact]
    public async Task A_hand_over_whose_new_key_is_lost_can_be_abandoned()
    {
        await rotating.Announce();
        var rotation = new KeyRotation(rotating.Log);
        var other = Ed25519.Signer(rotating.Log.Name, new([.. Enumerable.Repeat((byte)77, 32)]), SignatureType.Ed25519);
        await Assert.ThrowsAsync<LogRefusedException>(() =>
            rotation.Run(ARotatingLog.Municipality, rotating.Old, other, Cancellation)
        );

        Assert.True(await rotation.Abandon(ARotatingLog.Municipality, rotating.Old.Key, Cancellation));
        Assert.False(await rotation.Abandon(ARotatingLog.Municipality, rotating.Old.Key, Cancellation));

        Assert.Equal([rotating.Old.Key.Id], (await rotating.Note()).Signatures.Select(by => by.KeyId));
        await rotating.Grow();
        Assert.Equal((null, null), ARotatingLog.Told(await rotating.Verify(rotating.Old.Key)));
        Assert.Equal(other.Key, (await rotation.Run(ARotatingLog.Municipality, rotating.Old, other, Cancellation)).To);
    }

    [Fact]
    public async Task It_is_handed_over_once()
    {
        await rotating.Rotate();

        var refusal = await Assert.ThrowsAsync<LogRefusedException>(rotating.Rotate);

        Assert.Contains("was handed over already", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_published_there_is_nothing_to_hand_over()
    {
        using var empty = new AnAuditedLog(host);

        await Assert.ThrowsAsync<LogRefusedException>(() => ARotatingLog.Rotate(empty));
    }

    private static async Task<bool> IsCutOff(AnAuditedLog another)
    {
        try
        {
            await ARotatingLog.Rotate(another);
            return false;
        }
        catch (CutOffException)
        {
            return true;
        }
    }
}

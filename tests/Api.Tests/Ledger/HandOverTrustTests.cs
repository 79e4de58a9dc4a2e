using Sijil.Api.Ledger;
using Sijil.Api.Tests.Permits;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Checkpoints;

namespace Sijil.Api.Tests.Ledger;

/// <summary>Only what both keys signed leads from one to the other, and only forward.</summary>
public sealed class HandOverTrustTests(RegisterHost host) : IAsyncLifetime
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
    public async Task A_new_key_without_a_hand_over_is_refused()
    {
        var note = await rotating.Note();
        await rotating.Put(SignedLog.CheckpointPath, rotating.Next.Note(note.Text).ToBytes());

        Assert.Contains(
            "no hand-over leads there",
            (await rotating.Verify(rotating.Old.Key)).Fault!.Reason,
            StringComparison.Ordinal
        );
        rotating.Log.Signers = [rotating.Old];
        await rotating.Office.Submitted();
        Assert.Contains("no hand-over leads there", (await rotating.Refused()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_old_key_signs_nothing_that_came_after()
    {
        await rotating.Rotate();
        await rotating.Grow();
        await rotating.Put(SignedLog.CheckpointPath, rotating.Old.Note((await rotating.Note()).Text).ToBytes());

        foreach (var trusted in new[] { rotating.Old.Key, rotating.Next.Key })
            Assert.Contains(
                "not in use then",
                (await rotating.Verify(trusted)).Fault!.Reason,
                StringComparison.Ordinal
            );
    }

    [Fact]
    public async Task A_checkpoint_from_before_the_hand_over_is_too_old()
    {
        var before = await rotating.Note();
        await rotating.Grow();
        await rotating.Rotate();
        await rotating.Put(SignedLog.CheckpointPath, before.ToBytes());

        Assert.Contains(
            "it is older",
            (await rotating.Verify(rotating.Next.Key)).Fault!.Reason,
            StringComparison.Ordinal
        );
        Assert.Contains("it is older", (await rotating.Refused()).Message, StringComparison.Ordinal);
        File.Delete(rotating.Place(SignedLog.CheckpointPath));
        Assert.Contains("it is older", (await rotating.Refused()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forged_hand_over_is_refused()
    {
        var head = await rotating.Log.Head();
        var forged = new HandOver(rotating.Old.Key, rotating.Next.Key, head);
        await rotating.Put(HandOverFiles.PathOf(1), rotating.Next.Note($"{forged}").ToBytes());

        Assert.Contains(
            "are not to be trusted",
            (await rotating.Verify(rotating.Old.Key)).Fault!.Reason,
            StringComparison.Ordinal
        );
        Assert.Contains("are not to be trusted", (await rotating.Refused()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hand_over_of_another_history_is_a_fault()
    {
        var other = new HandOver(
            rotating.Old.Key,
            rotating.Next.Key,
            new((await rotating.Log.Head()).Size, (await rotating.Head(1)).Root)
        );
        await rotating.Put(
            HandOverFiles.PathOf(1),
            rotating.Old.Note($"{other}").With(rotating.Next.Sign($"{other}")).ToBytes()
        );
        await rotating.Put(SignedLog.CheckpointPath, rotating.Next.Note((await rotating.Note()).Text).ToBytes());

        Assert.Contains(
            "another root",
            (await rotating.Verify(rotating.Old.Key)).Fault!.Reason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_was_kept_under_the_old_key_is_compared_under_the_new_one()
    {
        var kept = new KeptCheckpoint(rotating.Place("kept"));
        await kept.Write($"{await rotating.Note()}", Cancellation);
        await rotating.Rotate();
        await rotating.Grow();

        foreach (var trusted in new[] { rotating.Old.Key, rotating.Next.Key })
        {
            var older = kept.Read(await rotating.Log.Store.Keys(trusted, Cancellation));
            Assert.Single(older);
            Assert.Null((await new LogVerification(rotating.Log.Store, trusted).Verify(older, Cancellation)).Fault);
        }

        var others = new KeySuccession(rotating.Next.Key, []);
        Assert.Throws<LogRefusedException>(() => kept.Read(others));
    }
}

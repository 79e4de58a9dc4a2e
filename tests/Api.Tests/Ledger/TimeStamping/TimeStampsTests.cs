using Sijil.Api.Tests.Permits;
using Sijil.Application.Ledger;
using Sijil.Application.Ledger.TimeStamping;
using Sijil.Domain.Ledger.Checkpoints;

namespace Sijil.Api.Tests.Ledger.TimeStamping;

/// <summary>A log is stamped as often as was said, by whoever answers, and what is kept can be relied on.</summary>
public sealed class TimeStampsTests(RegisterHost host) : IAsyncLifetime
{
    private AStampedLog stamping = null!;

    public async ValueTask InitializeAsync() => stamping = await AStampedLog.Of(host);

    public ValueTask DisposeAsync() => stamping.DisposeAsync();

    [Fact]
    public async Task What_an_authority_gave_is_kept_beside_the_tiles_and_openssl_accepts_it()
    {
        await using var real = await AnAuthority.Start(TimeProvider.System);
        var stamps = stamping.Stamps(TimeProvider.System, real);

        await AStampedLog.Advance(stamps);

        var newest = await stamping.Newest();
        Assert.Equal((await stamping.Log.Head()).Size, newest.Size);
        Assert.Equal(
            new Checkpoint(stamping.Log.Name, await stamping.Log.Head()).ToString(),
            await File.ReadAllTextAsync(stamping.Place(newest.CheckpointPath), TestContext.Current.CancellationToken)
        );
        var (isGood, words) = await OpenSslAuthority.Verify(
            stamping.Place(newest.Path),
            stamping.Place(newest.CheckpointPath),
            Path.Combine(real.TrustFolder, "root.pem")
        );
        Assert.True(isGood, words);
        Assert.Empty(stamps.Silences);
    }

    [Fact]
    public async Task One_that_is_not_there_is_told_until_it_is_back()
    {
        var stamps = stamping.Stamps(stamping.One);
        var answer = stamping.One.Answer;
        stamping.One.Status = 503;
        await AStampedLog.Advance(stamps);
        Assert.Single(stamps.Silences);

        stamping.One.Status = 200;
        await AStampedLog.Advance(stamps);
        Assert.Equal(1, stamping.One.Asked); // Not before a minute has passed.
        stamping.Clock.Advance(AStampedLog.Interval);
        await AStampedLog.Advance(stamps);

        Assert.Equal(2, stamping.One.Asked);
        Assert.Empty(stamps.Silences);
        Assert.Equal((await stamping.Log.Head()).Size, (await stamping.Newest()).Size);
    }

    [Fact]
    public async Task Where_the_first_does_not_answer_the_second_is_asked_and_both_is_told()
    {
        stamping.One.Status = 500;
        var stamps = stamping.Stamps(stamping.One, stamping.Other);

        await AStampedLog.Advance(stamps);

        Assert.Equal(
            ((await stamping.Log.Head()).Size, AStampedLog.Now),
            ((await stamping.Newest()).Size, (await stamping.Newest()).Time)
        );
        Assert.Equal([$"{AStampedLog.Municipality}: 127.0.0.1 answered 500."], stamps.Silences);
        Assert.Null((await stamping.Verify(stamping.Other)).Fault);
    }

    [Fact]
    public async Task A_log_that_grows_is_stamped_once_in_each_interval()
    {
        var stamps = stamping.Stamps(stamping.One);
        await AStampedLog.Advance(stamps);
        await new Office(host, AStampedLog.Municipality).Decided();
        var size = await stamping.Log.Publish(AStampedLog.Municipality);
        await AStampedLog.Advance(stamps);
        Assert.Equal(1, stamping.One.Asked);

        stamping.Clock.Advance(AStampedLog.Interval);
        await AStampedLog.Advance(stamps);

        Assert.Equal((2, size), (stamping.One.Asked, (await stamping.Newest()).Size));
    }

    [Fact]
    public async Task Without_news_it_is_stamped_again_after_ten_minutes_and_not_before()
    {
        var stamps = stamping.Stamps(stamping.One);
        await AStampedLog.Advance(stamps);
        var first = await stamping.Newest();

        stamping.Clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
        await AStampedLog.Advance(stamps);
        Assert.Equal(first, await stamping.Newest());

        stamping.Clock.Advance(TimeSpan.FromSeconds(1));
        await AStampedLog.Advance(stamping.Stamps(stamping.One)); // Another host, which has asked nobody yet.

        var second = await stamping.Newest();
        Assert.Equal((first.Size, first.Time.AddMinutes(10)), (second.Size, second.Time));
        Assert.True(File.Exists(stamping.Place(first.Path)));
    }

    [Fact]
    public async Task Cut_off_at_any_step_it_leaves_nothing_wrong_and_the_next_one_carries_on()
    {
        var folder = stamping.Log.Store;
        var steps = 0;
        for (var cutOff = true; cutOff; steps++)
        {
            stamping.Log.Store = new CutOffStore(folder, steps);
            cutOff = await IsCutOff();
            stamping.Log.Store = folder;

            Assert.Null((await stamping.Verify(stamping.One)).Fault);
            stamping.Clock.Advance(TimeSpan.FromMinutes(10));
        }

        Assert.Equal(9, steps);
        Assert.NotNull((await stamping.Verify(stamping.One)).Stamp);
    }

    [Fact]
    public async Task A_log_that_is_not_to_be_trusted_is_not_stamped_and_told_once_in_each_interval()
    {
        var stamps = stamping.Stamps(stamping.One);
        await File.WriteAllTextAsync(
            stamping.Place(SignedLog.CheckpointPath),
            "no note",
            TestContext.Current.CancellationToken
        );

        await Assert.ThrowsAsync<LogRefusedException>(() => AStampedLog.Advance(stamps));
        await AStampedLog.Advance(stamps);
        stamping.Clock.Advance(AStampedLog.Interval);
        await Assert.ThrowsAsync<LogRefusedException>(() => AStampedLog.Advance(stamps));

        Assert.Equal(0, stamping.One.Asked);
    }

    [Fact]
    public async Task A_log_that_nobody_stamps_says_so()
    {
        Assert.IsType<TimeStampStanding.None>(await AStampedLog.Standing(stamping.Stamps()));
        Assert.IsType<TimeStampStanding.Awaited>(await AStampedLog.Standing(stamping.Stamps(stamping.One)));
        Assert.Null((await stamping.Verify(stamping.One)).Stamp);
    }

    [Fact]
    public async Task A_stamp_that_is_long_overdue_is_told()
    {
        var stamps = stamping.Stamps(stamping.One);
        await AStampedLog.Advance(stamps);
        var stamped = Assert.IsType<TimeStampStanding.Stamped>(await AStampedLog.Standing(stamps));
        Assert.Equal("Authority of time", stamped.Newest.By);

        stamping.Clock.Advance(TimeSpan.FromMinutes(12));

        var overdue = Assert.IsType<TimeStampStanding.Overdue>(await AStampedLog.Standing(stamps));
        Assert.Equal(AStampedLog.Now, overdue.Newest.At);
    }

    private async Task<bool> IsCutOff()
    {
        try
        {
            await AStampedLog.Advance(stamping.Stamps(stamping.One));
            return false;
        }
        catch (CutOffException)
        {
            return true;
        }
    }
}

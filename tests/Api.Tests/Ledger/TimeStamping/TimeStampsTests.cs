using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Sijil.Api.Ledger;
using Sijil.Api.Ledger.TimeStamping;
using Sijil.Api.Tests.Permits;
using Sijil.Application.Ledger;
using Sijil.Application.Ledger.TimeStamping;
using Sijil.Application.Signatures;
using Sijil.Domain.Ledger.Checkpoints;

namespace Sijil.Api.Tests.Ledger.TimeStamping;

/// <summary>A log and the authorities that stamp it: what is kept can be relied on, and without an answer nothing is kept.</summary>
public sealed class TimeStampsTests(RegisterHost host) : IAsyncLifetime
{
    private const string Municipality = "stamped";

    private static readonly DateTimeOffset Now = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly AnAuditedLog log = new(host);
    private readonly FakeTimeProvider clock = new(Now);
    private AnAuthority one = null!;
    private AnAuthority other = null!;

    public async ValueTask InitializeAsync()
    {
        one = await AnAuthority.Start(clock);
        other = await AnAuthority.Start(clock);
        one.Answer = query => Task.FromResult(Reply(one).To(query));
        other.Answer = query => Task.FromResult(Reply(other).To(query));
        await host.AddMunicipality(Municipality);
        await log.Publish(Municipality);
    }

    public async ValueTask DisposeAsync()
    {
        await one.DisposeAsync();
        await other.DisposeAsync();
        log.Dispose();
    }

    [Fact]
    public async Task What_an_authority_gave_is_kept_beside_the_tiles_and_openssl_accepts_it()
    {
        await using var real = await AnAuthority.Start(TimeProvider.System);
        var stamps = Stamps(TimeProvider.System, real);

        await Advance(stamps);

        var newest = await Newest();
        Assert.Equal((await log.Head()).Size, newest.Size);
        Assert.Equal(
            new Checkpoint(log.Name, await log.Head()).ToString(),
            await File.ReadAllTextAsync(Place(newest.CheckpointPath), TestContext.Current.CancellationToken)
        );
        var (isGood, words) = await OpenSslAuthority.Verify(
            Place(newest.Path),
            Place(newest.CheckpointPath),
            Path.Combine(real.TrustFolder, "root.pem")
        );
        Assert.True(isGood, words);
        Assert.Empty(stamps.Silences);
    }

    [Fact]
    public async Task A_refusal_by_openssl_is_told()
    {
        await using var real = await AnAuthority.Start(TimeProvider.System);
        var folder = Path.GetDirectoryName(real.TrustFolder)!;
        real.Answer = query => OpenSslAuthority.Reply(folder, query, digests: "sha512");

        await IsRefused("refused with status 2", Stamps(TimeProvider.System, real));
    }

    [Theory]
    [InlineData("for code")]
    [InlineData("for code as well")]
    [InlineData("not critically")]
    [InlineData("for nothing in particular")]
    [InlineData("expired")]
    public Task A_certificate_that_is_not_for_time_stamps_alone_or_has_expired_stamps_nothing(string wrong) =>
        IsRefused("certificate", Reply(one) with { Certificate = one.Certificates.Otherwise(wrong) });

    [Fact]
    public Task An_answer_to_another_question_is_none() =>
        IsRefused("does not answer what was asked", Reply(one) with { HasOtherNonce = true });

    [Fact]
    public Task A_stamp_over_something_else_is_none() =>
        IsRefused("stamped something else", Reply(one) with { HasOtherImprint = true });

    [Fact]
    public Task What_is_not_granted_is_none() => IsRefused("refused with status 2", Reply(one) with { Status = 2 });

    [Fact]
    public Task A_signature_that_does_not_match_is_none() =>
        IsRefused("malformed", Reply(one) with { HasOtherSignature = true });

    [Fact]
    public Task Weak_algorithms_are_not_relied_on() =>
        IsRefused("algorithms", Reply(one) with { HasWeakDigest = true });

    [Fact]
    public Task A_clock_that_is_far_from_ours_is_not_believed() =>
        IsRefused("360 seconds ago", Reply(one) with { At = Now - TimeSpan.FromMinutes(6) });

    [Fact]
    public Task Nobody_else_is_believed_in_an_authoritys_name() =>
        IsRefused("leads to none that is trusted", Reply(other));

    [Fact]
    public async Task Whose_certificate_was_revoked_is_not_believed()
    {
        await File.WriteAllTextAsync(
            Path.Combine(one.TrustFolder, "revoked.crl"),
            one.Certificates.RevocationList(),
            TestContext.Current.CancellationToken
        );

        await IsRefused("was revoked", Reply(one));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public Task What_is_no_reply_is_none(int length)
    {
        one.Answer = _ => Task.FromResult(new byte[length]);
        return IsRefused("does not answer", Stamps(clock, one));
    }

    [Fact]
    public Task What_comes_behind_a_reply_makes_it_none()
    {
        one.Answer = query => Task.FromResult<byte[]>([.. Reply(one).To(query), 0]);
        return IsRefused("does not answer as an authority does", Stamps(clock, one));
    }

    [Fact]
    public Task More_than_a_reply_ever_is_is_not_read()
    {
        one.Answer = _ => Task.FromResult(new byte[65 * 1024]);
        return IsRefused("cannot be reached", Stamps(clock, one));
    }

    [Fact]
    public Task One_that_never_answers_is_not_waited_for()
    {
        one.Answer = async _ =>
        {
            await new TaskCompletionSource().Task.WaitAsync(TestContext.Current.CancellationToken);
            return [];
        };
        return IsRefused("did not answer within 50 ms", Stamps(clock, TimeSpan.FromMilliseconds(50), one));
    }

    [Fact]
    public Task One_that_has_a_fault_is_told()
    {
        one.Status = 503;
        return IsRefused("answered 503", Stamps(clock, one));
    }

    [Fact]
    public async Task One_that_is_not_there_is_told_until_it_is_back()
    {
        var stamps = Stamps(clock, one);
        var answer = one.Answer;
        one.Status = 503;
        await Advance(stamps);
        Assert.Single(stamps.Silences);

        one.Status = 200;
        await Advance(stamps);
        Assert.Equal(1, one.Asked); // Not before a minute has passed.
        clock.Advance(Interval);
        await Advance(stamps);

        Assert.Equal(2, one.Asked);
        Assert.Empty(stamps.Silences);
        Assert.Equal((await log.Head()).Size, (await Newest()).Size);
    }

    [Fact]
    public async Task Nobody_at_the_address_is_told()
    {
        await one.Stop();
        await IsRefused("cannot be reached (ConnectionError)", Stamps(clock, one));
    }

    [Fact]
    public async Task Where_the_first_does_not_answer_the_second_is_asked_and_both_is_told()
    {
        one.Status = 500;
        var stamps = Stamps(clock, one, other);

        await Advance(stamps);

        Assert.Equal(((await log.Head()).Size, Now), ((await Newest()).Size, (await Newest()).Time));
        Assert.Equal([$"{Municipality}: 127.0.0.1 answered 500."], stamps.Silences);
        Assert.Null((await Verify(other)).Fault);
    }

    [Fact]
    public async Task A_log_that_grows_is_stamped_once_in_each_interval()
    {
        var stamps = Stamps(clock, one);
        await Advance(stamps);
        await new Office(host, Municipality).Decided();
        var size = await log.Publish(Municipality);
        await Advance(stamps);
        Assert.Equal(1, one.Asked);

        clock.Advance(Interval);
        await Advance(stamps);

        Assert.Equal((2, size), (one.Asked, (await Newest()).Size));
    }

    [Fact]
    public async Task Without_news_it_is_stamped_again_after_ten_minutes_and_not_before()
    {
        var stamps = Stamps(clock, one);
        await Advance(stamps);
        var first = await Newest();

        clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
        await Advance(stamps);
        Assert.Equal(first, await Newest());

        clock.Advance(TimeSpan.FromSeconds(1));
        await Advance(Stamps(clock, one)); // Another host, which has asked nobody yet.

        var second = await Newest();
        Assert.Equal((first.Size, first.Time.AddMinutes(10)), (second.Size, second.Time));
        Assert.True(File.Exists(Place(first.Path)));
    }

    [Fact]
    public async Task Cut_off_at_any_step_it_leaves_nothing_wrong_and_the_next_one_carries_on()
    {
        var folder = log.Store;
        var steps = 0;
        for (var cutOff = true; cutOff; steps++)
        {
            log.Store = new CutOffStore(folder, steps);
            cutOff = await IsCutOff();
            log.Store = folder;

            Assert.Null((await Verify(one)).Fault);
            clock.Advance(TimeSpan.FromMinutes(10));
        }

        Assert.Equal(7, steps);
        Assert.NotNull((await Verify(one)).Stamp);
    }

    [Fact]
    public async Task An_auditor_learns_when_the_log_existed_already_and_from_whom()
    {
        await Advance(Stamps(clock, one));
        await new Office(host, Municipality).Decided();
        var stamped = (await Newest()).Size;
        await log.Publish(Municipality);

        Assert.Equal(new LogStamp(stamped, Now, "Authority of time"), (await Verify(one)).Stamp);
        Assert.Equal(new LogStamp(stamped, Now, By: null), (await log.Verify()).Stamp);
    }

    [Fact]
    public async Task A_stamp_by_whom_the_auditor_does_not_trust_is_a_fault()
    {
        await Advance(Stamps(clock, one));

        Assert.Contains("trusted", (await Verify(other)).Fault!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stamp_over_another_log_is_a_fault()
    {
        await Advance(Stamps(clock, one));
        using var another = new AnAuditedLog(host);
        await another.Publish(Municipality);
        foreach (var file in Directory.EnumerateFiles(Place("timestamp"), "*", SearchOption.AllDirectories))
        {
            var size = (await Newest()).Size;
            var there = Path.Combine(another.Folder, Path.GetRelativePath(log.Folder, file))
                .Replace($"/{size}/", $"/{size - 1}/", StringComparison.Ordinal);
            Directory.CreateDirectory(Path.GetDirectoryName(there)!);
            var text = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            await File.WriteAllBytesAsync(there, text, TestContext.Current.CancellationToken);
        }

        var newest = await Newest();
        await File.WriteAllTextAsync(
            Path.Combine(another.Folder, TimeStampAddress.NewestPath),
            $"{newest with { Size = newest.Size - 1 }}",
            TestContext.Current.CancellationToken
        );

        var report = await new LogVerification(another.Store, another.Key, Trust.Read(one.TrustFolder)).Verify(
            [],
            TestContext.Current.CancellationToken
        );
        Assert.Contains("stamped something else", report.Fault!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_that_went_back_behind_its_stamp_is_found()
    {
        var before = await log.Store.Read(SignedLog.CheckpointPath, TestContext.Current.CancellationToken);
        await new Office(host, Municipality).Decided();
        await log.Publish(Municipality);
        await Advance(Stamps(clock, one));
        await File.WriteAllBytesAsync(Place(SignedLog.CheckpointPath), before!, TestContext.Current.CancellationToken);

        Assert.Contains("this one is older", (await Verify(one)).Fault!.Reason, StringComparison.Ordinal);
        var stamped = await Newest();
        clock.Advance(Interval);
        await Assert.ThrowsAsync<LogRefusedException>(() => Advance(Stamps(clock, one)));
        Assert.Equal(stamped, await Newest());
    }

    [Fact]
    public async Task A_log_that_is_not_to_be_trusted_is_not_stamped_and_told_once_in_each_interval()
    {
        var stamps = Stamps(clock, one);
        await File.WriteAllTextAsync(Place(SignedLog.CheckpointPath), "no note", TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<LogRefusedException>(() => Advance(stamps));
        await Advance(stamps);
        clock.Advance(Interval);
        await Assert.ThrowsAsync<LogRefusedException>(() => Advance(stamps));

        Assert.Equal(0, one.Asked);
    }

    [Fact]
    public async Task A_log_that_nobody_stamps_says_so()
    {
        Assert.IsType<TimeStampStanding.None>(await Standing(Stamps(clock)));
        Assert.IsType<TimeStampStanding.Awaited>(await Standing(Stamps(clock, one)));
        Assert.Null((await Verify(one)).Stamp);
    }

    [Fact]
    public async Task A_stamp_that_is_long_overdue_is_told()
    {
        var stamps = Stamps(clock, one);
        await Advance(stamps);
        var stamped = Assert.IsType<TimeStampStanding.Stamped>(await Standing(stamps));
        Assert.Equal("Authority of time", stamped.Newest.By);

        clock.Advance(TimeSpan.FromMinutes(12));

        var overdue = Assert.IsType<TimeStampStanding.Overdue>(await Standing(stamps));
        Assert.Equal(Now, overdue.Newest.At);
    }

    private AReply Reply(AnAuthority authority) => new(authority.Certificates.Own, clock.GetUtcNow());

    private Task IsRefused(string words, AReply reply)
    {
        one.Answer = query => Task.FromResult(reply.To(query));
        return IsRefused(words, Stamps(clock, one));
    }

    /// <summary>Nothing is kept, it is told why, and the checkpoint stands.</summary>
    private async Task IsRefused(string words, TimeStamps stamps)
    {
        await Advance(stamps);

        Assert.Contains(words, Assert.Single(stamps.Silences), StringComparison.Ordinal);
        Assert.Contains("stands without a time-stamp", stamps.Silences.Single(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Place("timestamp")));
        var report = await log.Verify();
        Assert.Null(report.Fault);
        Assert.Null(report.Stamp);
    }

    private async Task<bool> IsCutOff()
    {
        try
        {
            await Advance(Stamps(clock, one));
            return false;
        }
        catch (CutOffException)
        {
            return true;
        }
    }

    private TimeStamps Stamps(TimeProvider time, params AnAuthority[] authorities) =>
        Stamps(time, TimeSpan.FromSeconds(20), authorities);

    private TimeStamps Stamps(TimeProvider time, TimeSpan patience, params AnAuthority[] authorities) =>
        new(
            new([.. authorities.Select(authority => authority.Trusted)], Interval, patience),
            new(TimeStampingSetup.Http(), time),
            log,
            log,
            time,
            NullLogger<TimeStamps>.Instance
        );

    private static Task Advance(TimeStamps stamps) =>
        stamps.Advance(Municipality, TestContext.Current.CancellationToken);

    private static Task<TimeStampStanding> Standing(TimeStamps stamps) =>
        stamps.Standing(Municipality, TestContext.Current.CancellationToken);

    private Task<LogReport> Verify(AnAuthority trusted) =>
        new LogVerification(new LogFolder(log.Folder), log.Key, Trust.Read(trusted.TrustFolder)).Verify(
            [],
            TestContext.Current.CancellationToken
        );

    private async Task<TimeStampAddress> Newest() =>
        (await new LogFolder(log.Folder).NewestStamp(TestContext.Current.CancellationToken))!;

    private string Place(string path) => Path.Combine(log.Folder, path);
}

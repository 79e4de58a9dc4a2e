using Sijil.Application.Ledger.TimeStamping;

namespace Sijil.Api.Tests.Ledger.TimeStamping;

/// <summary>Without an answer that can be relied on nothing is kept, it is told why, and the checkpoint stands without it.</summary>
public sealed class RefusedStampsTests(RegisterHost host) : IAsyncLifetime
{
    private AStampedLog stamping = null!;

    public async ValueTask InitializeAsync() => stamping = await AStampedLog.Of(host);

    public ValueTask DisposeAsync() => stamping.DisposeAsync();

    [Fact]
    public async Task A_refusal_by_openssl_is_told()
    {
        await using var real = await AnAuthority.Start(TimeProvider.System);
        var folder = Path.GetDirectoryName(real.TrustFolder)!;
        real.Answer = query => OpenSslAuthority.Reply(folder, query, digests: "sha512");

        await IsRefused("refused with status 2", stamping.Stamps(TimeProvider.System, real));
    }

    [Theory]
    [InlineData("for code")]
    [InlineData("for code as well")]
    [InlineData("not critically")]
    [InlineData("for nothing in particular")]
    [InlineData("expired")]
    public Task A_certificate_that_is_not_for_time_stamps_alone_or_has_expired_stamps_nothing(string wrong) =>
        IsRefused(
            "certificate",
            stamping.Reply(stamping.One) with
            {
                Certificate = stamping.One.Certificates.Otherwise(wrong),
            }
        );

    [Fact]
    public Task An_answer_to_another_question_is_none() =>
        IsRefused("does not answer what was asked", stamping.Reply(stamping.One) with { HasOtherNonce = true });

    [Fact]
    public Task A_stamp_over_something_else_is_none() =>
        IsRefused("stamped something else", stamping.Reply(stamping.One) with { HasOtherImprint = true });

    [Fact]
    public Task What_is_not_granted_is_none() =>
        IsRefused("refused with status 2", stamping.Reply(stamping.One) with { Status = 2 });

    [Fact]
    public Task A_signature_that_does_not_match_is_none() =>
        IsRefused("malformed", stamping.Reply(stamping.One) with { HasOtherSignature = true });

    [Fact]
    public Task Weak_algorithms_are_not_relied_on() =>
        IsRefused("algorithms", stamping.Reply(stamping.One) with { HasWeakDigest = true });

    [Fact]
    public Task A_clock_that_is_far_from_ours_is_not_believed() =>
        IsRefused(
            "360 seconds ago",
            stamping.Reply(stamping.One) with
            {
                At = AStampedLog.Now - TimeSpan.FromMinutes(6),
            }
        );

    [Fact]
    public Task Nobody_else_is_believed_in_an_authoritys_name() =>
        IsRefused("leads to none that is trusted", stamping.Reply(stamping.Other));

    [Fact]
    public async Task Whose_certificate_was_revoked_is_not_believed()
    {
        await File.WriteAllTextAsync(
            Path.Combine(stamping.One.TrustFolder, "revoked.crl"),
            stamping.One.Certificates.RevocationList(),
            TestContext.Current.CancellationToken
        );

        await IsRefused("was revoked", stamping.Reply(stamping.One));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public Task What_is_no_reply_is_none(int length)
    {
        stamping.One.Answer = _ => Task.FromResult(new byte[length]);
        return IsRefused("does not answer", stamping.Stamps(stamping.One));
    }

    [Fact]
    public Task What_comes_behind_a_reply_makes_it_none()
    {
        stamping.One.Answer = query => Task.FromResult<byte[]>([.. stamping.Reply(stamping.One).To(query), 0]);
        return IsRefused("does not answer as an authority does", stamping.Stamps(stamping.One));
    }

    [Fact]
    public Task More_than_a_reply_ever_is_is_not_read()
    {
        stamping.One.Answer = _ => Task.FromResult(new byte[65 * 1024]);
        return IsRefused("cannot be reached", stamping.Stamps(stamping.One));
    }

    [Fact]
    public Task One_that_never_answers_is_not_waited_for()
    {
        stamping.One.Answer = async _ =>
        {
            await new TaskCompletionSource().Task.WaitAsync(TestContext.Current.CancellationToken);
            return [];
        };
        return IsRefused("did not answer within 50 ms", stamping.Stamps(TimeSpan.FromMilliseconds(50), stamping.One));
    }

    [Fact]
    public Task One_that_has_a_fault_is_told()
    {
        stamping.One.Status = 503;
        return IsRefused("answered 503", stamping.Stamps(stamping.One));
    }

    [Fact]
    public async Task Nobody_at_the_address_is_told()
    {
        await stamping.One.Stop();
        await IsRefused("cannot be reached (ConnectionError)", stamping.Stamps(stamping.One));
    }

    private Task IsRefused(string words, AReply reply)
    {
        stamping.One.Answer = query => Task.FromResult(reply.To(query));
        return IsRefused(words, stamping.Stamps(stamping.One));
    }

    /// <summary>Nothing is kept, it is told why, and the checkpoint stands.</summary>
    private async Task IsRefused(string words, TimeStamps stamps)
    {
        await AStampedLog.Advance(stamps);

        Assert.Contains(words, Assert.Single(stamps.Silences), StringComparison.Ordinal);
        Assert.Contains("stands without a time-stamp", stamps.Silences.Single(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(stamping.Place("timestamp")));
        var report = await stamping.Log.Verify();
        Assert.Null(report.Fault);
        Assert.Null(report.Stamp);
    }
}

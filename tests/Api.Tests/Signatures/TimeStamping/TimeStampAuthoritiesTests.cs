using System.Text;
using Microsoft.Extensions.Time.Testing;
using Sijil.Api.Signatures;
using Sijil.Api.Tests.Ledger.TimeStamping;
using Sijil.Application.Signatures.TimeStamping;

namespace Sijil.Api.Tests.Signatures.TimeStamping;

/// <summary>Whatever has a digest can be stamped, by whoever answers first and is to be relied on.</summary>
public sealed class TimeStampAuthoritiesTests : IAsyncLifetime
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("قرار");

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 28, 12, 0, 0, TimeSpan.Zero));
    private AnAuthority one = null!;
    private AnAuthority other = null!;

    public async ValueTask InitializeAsync()
    {
        one = await Answering();
        other = await Answering();
    }

    public async ValueTask DisposeAsync()
    {
        await one.DisposeAsync();
        await other.DisposeAsync();
    }

    [Fact]
    public async Task The_first_that_answers_is_the_only_one_asked()
    {
        var answer = await Ask(one, other);

        Assert.Equal(clock.GetUtcNow(), answer.Given!.Stamp.At);
        Assert.Empty(answer.Faults);
        Assert.Equal((1, 0), (one.Asked, other.Asked));
        Assert.Equal(
            answer.Given.Stamp,
            TimeStamp.Verify(answer.Given.Reply, TimeStampImprint.Over(Content), one.Trusted.Trust)
        );
    }

    [Fact]
    public async Task Where_the_first_does_not_answer_the_second_does_and_the_reason_is_told()
    {
        one.Status = 503;

        var answer = await Ask(one, other);

        Assert.Equal(other.Address, answer.Given!.Authority.Address);
        Assert.Equal(["127.0.0.1 answered 503."], answer.Faults);
    }

    [Fact]
    public async Task Where_none_answers_there_is_no_stamp_and_a_reason_for_each()
    {
        one.Status = 503;
        other.Answer = query => Task.FromResult((Reply(other) with { HasOtherImprint = true }).To(query));

        var answer = await Ask(one, other);

        Assert.Null(answer.Given);
        Assert.Collection(
            answer.Faults,
            fault => Assert.Contains("answered 503", fault, StringComparison.Ordinal),
            fault => Assert.Contains("stamped something else", fault, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_reply_is_never_accepted_twice()
    {
        var kept = (await Ask(one)).Given!.Reply;
        one.Answer = _ => Task.FromResult(kept);

        var answer = await Ask(one);

        Assert.Null(answer.Given);
        Assert.Contains("does not answer what was asked", Assert.Single(answer.Faults), StringComparison.Ordinal);
    }

    private async Task<AnAuthority> Answering()
    {
        var authority = await AnAuthority.Start(clock);
        authority.Answer = query => Task.FromResult(Reply(authority).To(query));
        return authority;
    }

    private AReply Reply(AnAuthority authority) => new(authority.Certificates.Own, clock.GetUtcNow());

    private async Task<TimeStampAnswer> Ask(params AnAuthority[] authorities)
    {
        using var http = OutsideHttp.Reading(OutsideHttp.LargestStamp);
        return await new TimeStampAuthorities(
            [.. authorities.Select(authority => authority.Trusted)],
            TimeSpan.FromSeconds(20)
        ).Ask(new(http, clock), TimeStampImprint.Over(Content), TestContext.Current.CancellationToken);
    }
}

using System.Net;
using Microsoft.AspNetCore.Http;
using Sijil.Api.Signatures;

namespace Sijil.Api.Tests.Signatures;

/// <summary>However many signatures are sent at once, few are checked at once, and one sender keeps nobody else from it.</summary>
public sealed class CheckTurnsTests : IAsyncDisposable
{
    private readonly CheckTurns turns = new(new(AtOnce: 1, Waiting: 2, PerAddress: 2));

    [Fact]
    public async Task The_next_begins_when_one_has_ended()
    {
        var first = await turns.Take(From("192.0.2.1"));
        var second = turns.Take(From("192.0.2.2")).AsTask();

        Assert.True(first.IsAcquired);
        Assert.False(second.IsCompleted);
        first.Dispose();
        Assert.True((await second).IsAcquired);
    }

    [Fact]
    public async Task One_address_does_not_fill_the_room()
    {
        using var first = await turns.Take(From("192.0.2.1"));
        var second = turns.Take(From("192.0.2.1")).AsTask();

        Assert.False((await turns.Take(From("192.0.2.1"))).IsAcquired);
        var other = turns.Take(From("192.0.2.2")).AsTask();
        Assert.False(other.IsCompleted);
        first.Dispose();
        (await second).Dispose();
        Assert.True((await other).IsAcquired);
    }

    [Fact]
    public async Task Where_the_room_is_full_nobody_waits_in_vain()
    {
        using var first = await turns.Take(From("192.0.2.1"));
        _ = turns.Take(From("192.0.2.2")).AsTask();
        _ = turns.Take(From("192.0.2.3")).AsTask();

        Assert.False((await turns.Take(From("192.0.2.4"))).IsAcquired);
    }

    [Fact]
    public async Task Whoever_goes_away_leaves_their_place_to_others()
    {
        using var first = await turns.Take(From("192.0.2.1"));
        using var gone = new CancellationTokenSource();
        var request = From("192.0.2.2");
        request.RequestAborted = gone.Token;
        var waiting = turns.Take(request).AsTask();
        _ = turns.Take(From("192.0.2.3")).AsTask();
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.False(turns.Take(From("192.0.2.4")).AsTask().IsCompleted);
    }

    public ValueTask DisposeAsync() => turns.DisposeAsync();

    private static DefaultHttpContext From(string address) =>
        new() { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
}

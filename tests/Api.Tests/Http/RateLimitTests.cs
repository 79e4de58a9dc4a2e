using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Api.Tests.Permits;
using Sijil.Application;

namespace Sijil.Api.Tests.Http;

/// <summary>Whoever asks too fast waits, and nobody else does.</summary>
public sealed class RateLimitTests : IAsyncLifetime
{
    /// <summary>Somebody who takes their time to read what they download.</summary>
    private readonly TaskCompletionSource<string> reader = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly TaskCompletionSource writing = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HttpLayer? layer;

    public async ValueTask InitializeAsync() =>
        layer = await HttpLayer.Start(
            routes =>
            {
                routes.MapGet("/api/public/probe", () => "seen").Public();
                routes.MapGet("/api/probe", () => "seen").RequireRole(Roles.Clerk);
                routes.MapGet("/api/public/file", Write).Public().WithMetadata(new LongDownload());
            },
            environment: null,
            ("RateLimits:Reads:Burst", "2"),
            ("RateLimits:Reads:PerSecond", "1"),
            ("RateLimits:Anonymous:Burst", "3"),
            ("RateLimits:Anonymous:PerSecond", "1"),
            ("RateLimits:Downloads:PerAddress", "1")
        );

    public ValueTask DisposeAsync() => layer!.DisposeAsync();

    [Fact]
    public async Task A_person_is_limited_and_others_are_not()
    {
        var busy = layer!.SignedIn(Roles.Clerk, "busy");
        await busy.Read("/api/probe");
        await busy.Read("/api/probe");

        var refused = await busy.Read("/api/probe");

        refused.Expect(HttpStatusCode.TooManyRequests, "request.too-many");
        Assert.InRange(refused.Message.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 5);
        Assert.Equal(HttpStatusCode.OK, (await layer.SignedIn(Roles.Clerk, "calm").Read("/api/probe")).Status);
    }

    [Fact]
    public async Task An_address_is_limited_where_nobody_signed_in()
    {
        for (var round = 0; round < 3; round++)
            await layer!.Anonymous.Read("/api/public/probe");

        (await layer!.Anonymous.Read("/api/public/probe")).Expect(HttpStatusCode.TooManyRequests, "request.too-many");
    }

    [Fact]
    public async Task Slow_readers_of_files_leave_room_for_others()
    {
        var slow = layer!.Anonymous.GetAsync("/api/public/file", TestContext.Current.CancellationToken);
        await writing.Task;

        var second = await layer.Anonymous.Read("/api/public/file");

        second.Expect(HttpStatusCode.TooManyRequests, "request.too-many");
        reader.SetResult("read");
        Assert.Equal(HttpStatusCode.OK, (await slow).StatusCode);
    }

    private Task<string> Write()
    {
        writing.TrySetResult();
        return reader.Task;
    }

    [Fact]
    public void What_is_not_configured_stays_as_it_is()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("RateLimits:Commands:Burst", "5000")])
            .Build();

        var limits = RateLimits.Of(configuration);

        Assert.Equal(new RateLimits().Commands with { Burst = 5000 }, limits.Commands);
        Assert.Equal(new RateLimits().Reads, limits.Reads);
    }
}

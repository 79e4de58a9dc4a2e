using System.Threading.RateLimiting;
using Sijil.Api.Http;

namespace Sijil.Api.Signatures;

/// <summary>Checks of signatures take turns, because anyone may ask for one and each may keep a processor busy for up to a second.</summary>
/// <remarks>A turn is taken once all that is to be checked has arrived, so that whoever sends slowly keeps nobody waiting.</remarks>
internal sealed class CheckTurns : IAsyncDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> turns;

    public CheckTurns(CheckLimits limits) =>
        turns = PartitionedRateLimiter.CreateChained(
            Limiter(RateLimits.Network, new() { PermitLimit = limits.PerAddress }),
            Limiter(_ => "node", new() { PermitLimit = limits.AtOnce, QueueLimit = limits.Waiting })
        );

    /// <summary>Waits for the turn of a request; it ends when what is given back is disposed of.</summary>
    /// <returns>Not acquired where too many wait already.</returns>
    public ValueTask<RateLimitLease> Take(HttpContext request) =>
        turns.AcquireAsync(request, permitCount: 1, request.RequestAborted);

    public ValueTask DisposeAsync() => turns.DisposeAsync();

    private static PartitionedRateLimiter<HttpContext> Limiter(
        Func<HttpContext, string> partition,
        ConcurrencyLimiterOptions options
    ) =>
        PartitionedRateLimiter.Create<HttpContext, string>(request =>
            RateLimitPartition.GetConcurrencyLimiter(partition(request), _ => options)
        );
}

/// <summary>How many signatures one node checks at once, how many more may wait, and how many of both may be of one address.</summary>
internal sealed record CheckLimits(int AtOnce, int Waiting, int PerAddress)
{
    /// <summary>Half of the processors are for everything else.</summary>
    public static CheckLimits Default => new(Math.Max(1, Environment.ProcessorCount / 2), Waiting: 16, PerAddress: 4);
}

using System.Threading.RateLimiting;

namespace Sijil.Api.Http;

/// <summary>
/// Marks an endpoint whose answer is written while it is read from the database: for as long as a reader takes it holds a connection
/// that others may need, so only a few run at once.
/// </summary>
internal sealed record LongDownload;

/// <summary>How many long downloads one node serves at once, and how many of them to one address.</summary>
internal sealed record DownloadLimits(int AtOnce, int PerAddress)
{
    private const string Node = "node";

    /// <param name="network">Names the network that a request comes from.</param>
    public IEnumerable<PartitionedRateLimiter<HttpContext>> Of(Func<HttpContext, string> network) =>
        [Limiter(network, PerAddress), Limiter(_ => Node, AtOnce)];

    private static PartitionedRateLimiter<HttpContext> Limiter(Func<HttpContext, string> partition, int atOnce) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context =>
            context.GetEndpoint()?.Metadata.GetMetadata<LongDownload>() is null
                ? RateLimitPartition.GetNoLimiter("")
                : RateLimitPartition.GetConcurrencyLimiter(
                    partition(context),
                    _ => new ConcurrencyLimiterOptions { PermitLimit = atOnce, QueueLimit = 0 }
                )
        );
}

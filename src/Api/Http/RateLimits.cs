using System.Net.Sockets;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Sijil.Api.Security;
using Sijil.Api.Signatures;

namespace Sijil.Api.Http;

/// <summary>How much each person, or each address where nobody signed in, may ask of one node. Configured under <c>RateLimits</c>.</summary>
internal sealed record RateLimits
{
    public RateLimit Commands { get; init; } = new(Burst: 60, PerSecond: 10);

    public RateLimit Reads { get; init; } = new(Burst: 150, PerSecond: 30);

    /// <summary>Questions of programs about access: an enforcement point asks for each of its own requests.</summary>
    public RateLimit Evaluations { get; init; } = new(Burst: 4_000, PerSecond: 2_000);

    /// <summary>More than for one person: a household, an office or a whole village shares an address.</summary>
    public RateLimit Anonymous { get; init; } = new(Burst: 300, PerSecond: 60);

    public DownloadLimits Downloads { get; init; } = new(AtOnce: 8, PerAddress: 2);

    public CheckLimits Checks { get; init; } = CheckLimits.Default;

    public static RateLimits Of(IConfiguration configuration) =>
        configuration.GetSection("RateLimits").Get<RateLimits>() ?? new();

    public void Apply(RateLimiterOptions options)
    {
        options.GlobalLimiter = PartitionedRateLimiter.CreateChained([
            PartitionedRateLimiter.Create<HttpContext, string>(Partition),
            .. Downloads.Of(Network),
        ]);
        options.OnRejected = (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var given)
                ? given
                : TimeSpan.FromSeconds(1);
            return new(
                new ProblemResult(RequestProblems.TooMany with { RetryAfter = wait }).ExecuteAsync(rejected.HttpContext)
            );
        };
    }

    private RateLimitPartition<string> Partition(HttpContext context) =>
        (Person(context.User), context.GetEndpoint()?.Metadata.GetMetadata<RequestContract>()) switch
        {
            (null, _) => Anonymous.For("address " + Network(context)),
            ({ } person, { IsEvaluation: true }) => Evaluations.For("evaluations " + person),
            ({ } person, { TakesBody: true } or { IsUpload: true }) => Commands.For("commands " + person),
            ({ } person, _) => Reads.For("reads " + person),
        };

    private static string? Person(ClaimsPrincipal user) =>
        user.Identity is { IsAuthenticated: true }
            ? $"{user.FindFirstValue(TokenClaims.Issuer)} {user.FindFirstValue(TokenClaims.Subject)}"
            : null;

    /// <summary>Of an IPv6 address the first 64 bits: who has one address of such a network has them all.</summary>
    public static string Network(HttpContext context) =>
        context.Connection.RemoteIpAddress switch
        {
            null => "unknown",
            { IsIPv4MappedToIPv6: true } address => address.MapToIPv4().ToString(),
            { AddressFamily: AddressFamily.InterNetworkV6 } address => Convert.ToHexString(
                address.GetAddressBytes().AsSpan(0, 8)
            ),
            var address => address.ToString(),
        };
}

/// <summary>So many at once, and then so many per second.</summary>
internal sealed record RateLimit(int Burst, int PerSecond)
{
    public RateLimitPartition<string> For(string partition) =>
        RateLimitPartition.GetTokenBucketLimiter(
            partition,
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = Burst,
                TokensPerPeriod = PerSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            }
        );
}

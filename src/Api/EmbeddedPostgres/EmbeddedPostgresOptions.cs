namespace Sijil.Api.EmbeddedPostgres;

/// <param name="RootFolder">The project's or content's root; the cluster lives in <c>.data/postgres</c> below it.</param>
public sealed record EmbeddedPostgresOptions(string RootFolder)
{
    /// <summary>Below the ranges from which Linux, macOS and Windows take ports for outgoing connections.</summary>
    public const int DefaultPort = 25432;

    /// <summary>Taken when free; else the next free one, which the cluster then keeps.</summary>
    public int PreferredPort { get; init; } = DefaultPort;

    /// <summary>Where a cluster may get its binaries from.</summary>
    public BinarySources Sources { get; init; } = BinarySources.Any;

    /// <summary>How long a start may take, fetching binaries and crash recovery included.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromMinutes(5);
}

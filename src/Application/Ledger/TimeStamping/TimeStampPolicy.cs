using Sijil.Application.Signatures;

namespace Sijil.Application.Ledger.TimeStamping;

/// <summary>Who stamps the checkpoints of this installation, and how often it is asked.</summary>
/// <param name="Authorities">In the order in which they are asked until one has answered; none where checkpoints bear no time-stamps.</param>
/// <param name="Interval">Between two that a log asks for while it grows.</param>
/// <param name="Patience">How long an authority may take.</param>
public sealed record TimeStampPolicy(
    IReadOnlyList<TimeStampAuthority> Authorities,
    TimeSpan Interval,
    TimeSpan Patience
)
{
    public static readonly TimeSpan DefaultInterval = TimeSpan.FromMinutes(1);
    public static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(10);

    /// <summary>A log without news is stamped anew after so long: a stale one and a withheld one look the same.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromMinutes(10);

    /// <summary>How long it may take until all have been asked.</summary>
    public TimeSpan WholePatience => Patience * Authorities.Count;
}

/// <summary>An authority of time-stamps (RFC 3161) and the certificates that it is believed by.</summary>
/// <param name="Address">Where it answers over HTTP.</param>
public sealed record TimeStampAuthority(Uri Address, Trust Trust)
{
    /// <summary>What it is called where its fault is told.</summary>
    public string Name => Address.Host;
}

using Sijil.Application.Signatures.TimeStamping;

namespace Sijil.Application.Ledger.TimeStamping;

/// <summary>Who stamps the checkpoints of this installation, and how often it is asked.</summary>
/// <param name="Authorities">None where checkpoints bear no time-stamps.</param>
/// <param name="Interval">Between two that a log asks for while it grows.</param>
public sealed record TimeStampPolicy(TimeStampAuthorities Authorities, TimeSpan Interval)
{
    public static readonly TimeSpan DefaultInterval = TimeSpan.FromMinutes(1);

    /// <summary>A log without news is stamped anew after so long: a stale one and a withheld one look the same.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromMinutes(10);
}

namespace Sijil.Domain.Signatures.Validation;

/// <summary>What whoever asks demands beyond the standard (EN 319 102-1, clause 5.1.4), as versioned data.</summary>
/// <param name="LongestFreshness">How old revocation data may be; null for as long as they promise themselves.</param>
/// <param name="TimeStampDelay">A time-stamp follows the claimed time within so long; null where that is not asked.</param>
/// <remarks>
/// Revocation data of the authority of a time-stamp are to be fresh at the time of the stamp: an answer from then tells that the stamp
/// was given rightly, and whoever asks years later has no other.
/// </remarks>
public sealed record ValidationPolicy(string Id, int Version, TimeSpan? LongestFreshness, TimeSpan? TimeStampDelay)
{
    public static readonly ValidationPolicy Default = new("sijil-baseline", 1, null, null);
}

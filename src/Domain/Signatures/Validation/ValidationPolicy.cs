namespace Sijil.Domain.Signatures.Validation;

/// <summary>What whoever asks demands beyond the standard (EN 319 102-1, clause 5.1.4), as versioned data.</summary>
/// <param name="LongestFreshness">How old revocation data may be; null for as long as they promise themselves.</param>
/// <param name="TimeStampDelay">A time-stamp follows the claimed time within so long; null where that is not asked.</param>
/// <param name="AcceptsCheckpoints">
/// A time-stamp over the checkpoint of a log proves that what the log names existed (indirectly, EN 319 102-1, clause 5.6.2.3). Laws on
/// qualified time-stamps speak of tokens over the signature itself, so nobody is to rely on it who has not said so.
/// </param>
/// <remarks>
/// Revocation data of the authority of a time-stamp are to be fresh at the time of the stamp: an answer from then tells that the stamp
/// was given rightly, and whoever asks years later has no other.
/// </remarks>
public sealed record ValidationPolicy(
    string Id,
    int Version,
    TimeSpan? LongestFreshness,
    TimeSpan? TimeStampDelay,
    bool AcceptsCheckpoints = false
)
{
    public static readonly ValidationPolicy Default = new("sijil-baseline", 1, null, null);

    /// <summary>The same, where the time of a log's checkpoint counts like that of a stamp over the signature.</summary>
    public static readonly ValidationPolicy WithCheckpoints = Default with
    {
        Id = "sijil-baseline-checkpoints",
        AcceptsCheckpoints = true,
    };
}

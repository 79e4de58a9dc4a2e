using System.Security.Cryptography.X509Certificates;
using Sijil.Domain.Signatures.Validation;

namespace Sijil.Application.Signatures.Validation;

/// <summary>One signature as it was read, whatever its form.</summary>
/// <param name="Certificate">The one whose digest was signed; null where that is not here, or not the one that the signer names.</param>
/// <param name="Beside">All certificates that travel with it.</param>
/// <param name="Evidence">All that travels with it and tells about revocation.</param>
/// <param name="DigestMatches">Null where what was signed is not at hand.</param>
/// <param name="Digests">With which content and certificate are bound to the signature.</param>
/// <param name="HasAllAttributes">It says everything that one of its kind must say.</param>
internal sealed record ReadSignature(
    string Form,
    bool NamesPolicy,
    X509Certificate2? Certificate,
    X509Certificate2Collection Beside,
    IReadOnlyList<IRevocationEvidence> Evidence,
    bool? DigestMatches,
    SignatureValue Value,
    IReadOnlyList<string> Digests,
    bool HasAllAttributes,
    DateTimeOffset? ClaimedAt,
    IReadOnlyList<ReadTimeStamp> TimeStamps,
    IReadOnlyList<ReadSignature> CounterSignatures
)
{
    /// <summary>What was signed, where that stands inside; null where it is beside, or is the value of another signature.</summary>
    public ReadOnlyMemory<byte>? Inside { get; init; }

    /// <summary>The same, with a time-stamp over the whole file: over this signature and all over it.</summary>
    public ReadSignature Beneath(ReadTimeStamp stamp) =>
        this with
        {
            TimeStamps = [.. TimeStamps, stamp],
            CounterSignatures = [.. CounterSignatures.Select(each => each.Beneath(stamp))],
        };
}

/// <summary>A time-stamp beside a signature, as it was read.</summary>
internal sealed record ReadTimeStamp(
    StampedPart Part,
    string Digest,
    DateTimeOffset At,
    TimeSpan Accuracy,
    bool IsOrdered,
    bool ImprintMatches,
    string ImprintDigest,
    ReadSignature Token,
    LoggedFacts? Logged = null
);

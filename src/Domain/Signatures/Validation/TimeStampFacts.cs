namespace Sijil.Domain.Signatures.Validation;

/// <summary>What a time-stamp (RFC 3161) says, and what cryptography found out about it.</summary>
/// <param name="Digest">Of the token: SHA-256, base64url.</param>
/// <param name="Authority">Who gave it, by the name in the certificate.</param>
/// <param name="At">When what was stamped existed already.</param>
/// <param name="Accuracy">By how much the authority says it may be wrong.</param>
/// <param name="IsOrdered">Tokens of this authority stand in the order of their times, whatever their accuracy.</param>
/// <param name="ImprintMatches">It stamps this signature, or what this signature is of, and nothing else.</param>
/// <param name="ImprintDigest">With what digest.</param>
/// <param name="Token">The token is a signature itself.</param>
public sealed record TimeStampFacts(
    StampedPart Part,
    string Digest,
    string Authority,
    DateTimeOffset At,
    TimeSpan Accuracy,
    bool IsOrdered,
    bool ImprintMatches,
    string ImprintDigest,
    SignatureFacts Token
)
{
    /// <summary>RFC 3161, section 2.4.2: whether it is certain that this one came about after another.</summary>
    public bool IsCertainlyAfter(TimeStampFacts other) =>
        IsOrdered && other.IsOrdered && Authority == other.Authority
            ? At > other.At
            : At - other.At > Accuracy + other.Accuracy;
}

/// <summary>What a time-stamp is over.</summary>
public enum StampedPart
{
    /// <summary>The content, before it was signed: the signature is younger.</summary>
    Content,

    /// <summary>The value of the signature: the signature is older.</summary>
    Signature,
}

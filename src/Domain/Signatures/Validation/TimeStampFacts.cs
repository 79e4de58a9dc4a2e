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
/// <param name="Logged">Of a stamp over a checkpoint of a log: how the log leads to the signature. Null of all others.</param>
public sealed record TimeStampFacts(
    StampedPart Part,
    string Digest,
    string Authority,
    DateTimeOffset At,
    TimeSpan Accuracy,
    bool IsOrdered,
    bool ImprintMatches,
    string ImprintDigest,
    SignatureFacts Token,
    LoggedFacts? Logged = null
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

    /// <summary>The checkpoint of a log in which an entry names the file with the signature by its digest: the signature is older.</summary>
    Checkpoint,
}

/// <summary>How a log leads from a checkpoint to the file with a signature.</summary>
/// <param name="Log">Its name.</param>
/// <param name="NamesSignature">The entry names this very file by its SHA-256.</param>
/// <param name="HasEntry">The checkpoint is one of a log that the checker knows, and the entry is under it.</param>
public sealed record LoggedFacts(string Log, bool NamesSignature, bool HasEntry);

namespace Sijil.Domain.Signatures.Validation;

/// <summary>One question that was asked on the way to a verdict.</summary>
/// <param name="Outcome">What the verdict would be for this question alone.</param>
/// <param name="Subject">The certificate or time-stamp of which it was asked; null where it was asked of the signature.</param>
/// <param name="AsOf">The time for which it was asked; null where time does not matter.</param>
public sealed record ValidationStep(ValidationCheck Check, Verdict Outcome, string? Subject, DateTimeOffset? AsOf);

/// <summary>The questions, in the words of EN 319 102-1's building blocks.</summary>
public enum ValidationCheck
{
    Format,
    Policy,
    SigningCertificate,
    Content,
    SignatureValue,
    Chain,
    ChainSoundness,
    CertificateUsage,
    CertificateStatus,
    SignedAttributes,
    Algorithms,
    ChainAlgorithms,
    CheckpointPolicy,
    LogEntry,
    LogInclusion,
    TimeStampImprint,
    TimeStamp,
    TimeStampOrder,
    TimeStampDelay,
}

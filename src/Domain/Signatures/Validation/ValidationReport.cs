namespace Sijil.Domain.Signatures.Validation;

/// <summary>A verdict, with how it was reached.</summary>
/// <param name="BestSignatureTime">The earliest time at which the signature is proven to have existed; without a proof that of the question.</param>
/// <param name="Counted">The time-stamps that were believed, by their digests.</param>
public sealed record ValidationReport(
    Verdict Verdict,
    DateTimeOffset BestSignatureTime,
    IReadOnlyList<ValidationStep> Steps,
    IReadOnlyList<string> Counted
);

namespace Sijil.Domain.Signatures.Verdicts;

/// <summary>A verdict with all that it follows from: whoever has the same reaches it again, byte for byte.</summary>
/// <param name="Indication">As EN 319 102-1 writes it, such as <c>TOTAL_PASSED</c>.</param>
/// <param name="SubIndication">The same; null only where everything holds.</param>
/// <param name="ValidationTime">The time for which was asked.</param>
/// <param name="BestSignatureTime">The earliest time at which the signature is proven to have existed.</param>
public sealed record KeptVerdict(
    string Indication,
    string? SubIndication,
    DateTimeOffset ValidationTime,
    DateTimeOffset BestSignatureTime,
    VerdictPremises Premises
);

/// <summary>By which rules and which knowledge a verdict was reached.</summary>
/// <param name="Procedure">The version of our procedure.</param>
/// <param name="Algorithms">The table of algorithms, by its version.</param>
/// <param name="Policy">The published file with the policy.</param>
/// <param name="Knowledge">The published file that lists what was known: whom was trusted, and lists of revoked certificates.</param>
public sealed record VerdictPremises(int Procedure, string Algorithms, string Policy, string Knowledge);

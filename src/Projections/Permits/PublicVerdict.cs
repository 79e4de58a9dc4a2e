using Sijil.Domain.Signatures.Verdicts;

namespace Sijil.Projections.Permits;

/// <summary>What the municipality found when it checked its own seal, by the rules by which anyone can (EN 319 102-1).</summary>
/// <param name="Indication">Such as <c>TOTAL_PASSED</c>.</param>
/// <param name="SubIndication">Why not; null where everything holds.</param>
/// <param name="ValidationTime">The time for which it was checked.</param>
/// <param name="BestSignatureTime">The earliest time at which the seal is proven to have existed.</param>
/// <param name="ReportDigest">The published file with the report, step by step: SHA-256, base64url.</param>
public sealed record PublicVerdict(
    string Indication,
    string? SubIndication,
    DateTimeOffset ValidationTime,
    DateTimeOffset BestSignatureTime,
    string ReportDigest
)
{
    internal static PublicVerdict Of(SealValidated e) =>
        new(
            e.Verdict.Indication,
            e.Verdict.SubIndication,
            e.Verdict.ValidationTime,
            e.Verdict.BestSignatureTime,
            e.Report
        );
}

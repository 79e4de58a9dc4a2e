using Sijil.Application.Signatures;
using Sijil.Domain.Signatures;

namespace Sijil.Api.Signatures;

/// <summary>A verdict as machines read it, in the words of ETSI EN 319 102-1.</summary>
/// <param name="ClaimedSigningTime">What the signature says of its own time: a claim that proves nothing.</param>
internal sealed record SignatureVerdict(
    string Indication,
    string? SubIndication,
    DateTimeOffset ValidationTime,
    DateTimeOffset? ClaimedSigningTime,
    string DocumentDigest,
    SignerCertificate? SigningCertificate
)
{
    public static SignatureVerdict Of(SignatureReport report) =>
        new(
            Verdict.Word(report.Verdict.Indication),
            report.Verdict.Reason is { } reason ? Verdict.Word(reason) : null,
            report.At,
            report.ClaimedAt,
            report.DocumentDigest,
            report.Certificate
        );
}

using System.Text.Json;
using System.Text.Json.Serialization;
using Sijil.Domain.Ledger;
using Sijil.Domain.Signatures.Validation;

namespace Sijil.Application.Signatures.Validation;

/// <summary>What a check of a file with signatures found, as machines read it, in the words of ETSI EN 319 102-1.</summary>
/// <param name="ValidationTime">The time for which was asked.</param>
/// <param name="ContentDigest">SHA-256 of what was shown beside the signatures, base64url; null where nothing was.</param>
public sealed record SignatureVerdicts(
    DateTimeOffset ValidationTime,
    string? ContentDigest,
    IReadOnlyList<SignatureVerdict> Signatures
)
{
    private static readonly JsonSerializerOptions Written = new(StoredJson.Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    public static SignatureVerdicts Of(IReadOnlyList<SignatureReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return new(reports[0].At, reports[0].ContentDigest, [.. reports.Select(SignatureVerdict.Of)]);
    }

    /// <summary>Canonical JSON (RFC 8785), in which nothing is left out: the same verdicts are the same bytes.</summary>
    public byte[] ToBytes() => CanonicalJson.Of(JsonSerializer.SerializeToUtf8Bytes(this, Written));
}

/// <param name="Level">Its form and how much travels with it, such as <c>CAdES-T</c>.</param>
/// <param name="BestSignatureTime">The earliest time at which it is proven to have existed.</param>
/// <param name="ClaimedTime">What the signature says of its own time: a claim that proves nothing.</param>
/// <param name="InsideDigest">SHA-256 of what was signed, base64url, where that stands inside of the file; else null.</param>
/// <param name="Steps">What was asked, in order, up to what decided.</param>
/// <param name="CounterSignatures">Those over this one, each with a verdict of its own.</param>
public sealed record SignatureVerdict(
    string Indication,
    string? SubIndication,
    string Level,
    DateTimeOffset BestSignatureTime,
    DateTimeOffset? ClaimedTime,
    SignerCertificate? Signer,
    string? InsideDigest,
    IReadOnlyList<TimeStampVerdict> TimeStamps,
    IReadOnlyList<StepVerdict> Steps,
    IReadOnlyList<SignatureVerdict> CounterSignatures
)
{
    public static SignatureVerdict Of(SignatureReport report) =>
        new(
            Verdict.Word(report.Verdict.Indication),
            Words(report.Verdict.Reason),
            report.Level,
            report.BestSignatureTime,
            report.ClaimedAt,
            report.Certificate,
            report.InsideDigest,
            [
                .. report.TimeStamps.Select(stamp => new TimeStampVerdict(
                    JsonNamingPolicy.KebabCaseLower.ConvertName(stamp.Part.ToString()),
                    stamp.At,
                    stamp.Authority,
                    stamp.IsCounted,
                    stamp.Digest
                )),
            ],
            [
                .. report.Steps.Select(step => new StepVerdict(
                    JsonNamingPolicy.KebabCaseLower.ConvertName(step.Check.ToString()),
                    Verdict.Word(step.Outcome.Indication),
                    Words(step.Outcome.Reason),
                    step.Subject,
                    step.AsOf
                )),
            ],
            [.. report.CounterSignatures.Select(Of)]
        );

    private static string? Words(SubIndication? reason) => reason is { } known ? Verdict.Word(known) : null;
}

/// <param name="Over">What it is over: <c>content</c>, <c>signature</c>, or the <c>checkpoint</c> of a log that names the signature.</param>
/// <param name="Counted">It was believed, so its time counts.</param>
/// <param name="Digest">Of the token: SHA-256, base64url.</param>
public sealed record TimeStampVerdict(string Over, DateTimeOffset Time, string Authority, bool Counted, string Digest);

/// <param name="Subject">The certificate, time-stamp or algorithm of which it was asked.</param>
/// <param name="AsOf">The time for which it was asked; null where time does not matter.</param>
public sealed record StepVerdict(
    string Check,
    string Indication,
    string? SubIndication,
    string? Subject,
    DateTimeOffset? AsOf
);

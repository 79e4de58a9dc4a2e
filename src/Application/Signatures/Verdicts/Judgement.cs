using System.Security.Cryptography.X509Certificates;
using Sijil.Application.Signatures.Validation;
using Sijil.Domain.Signatures.Validation;
using Sijil.Domain.Signatures.Verdicts;

namespace Sijil.Application.Signatures.Verdicts;

/// <summary>A signature that was judged, with all that the verdict follows from.</summary>
internal sealed record Judgement(
    IReadOnlyList<SignatureReport> Reports,
    IReadOnlyList<X509Certificate2> RestsOn,
    Trust Trust,
    ValidationPolicy Policy
)
{
    /// <param name="content">What was signed, byte for byte; null where it is not at hand.</param>
    public static Judgement Of(
        ReadOnlyMemory<byte> signature,
        ReadOnlyMemory<byte>? content,
        Trust trust,
        DateTimeOffset at,
        ValidationPolicy? policy = null
    ) =>
        new(
            SignatureVerification.Verify(signature, content, trust, at, policy),
            [
                .. SignaturePaths
                    .Of(signature, content, trust, at)
                    .SelectMany(path => path.Certificates.SkipLast(path.IsTrusted ? 1 : 0))
                    .DistinctBy(certificate => certificate.Digest()),
            ],
            trust,
            policy ?? ValidationPolicy.Default
        );

    /// <summary>That of the first signature, which is the only one where one is made or taken in here.</summary>
    public Verdict Verdict => Reports[0].Verdict;

    public byte[] Report() => SignatureVerdicts.Of(Reports).ToBytes();

    /// <summary>The certificates that it rests on, so that a revocation leads to it.</summary>
    /// <param name="key">The digest key of the municipality.</param>
    public IReadOnlyList<string> Marks(byte[] key) =>
        [
            .. RestsOn.Select(certificate =>
                CertificateMark.Of(key, certificate.IssuerName.RawData, certificate.SerialNumberBytes.Span)
            ),
        ];

    /// <param name="knowledge">The published file with what was known.</param>
    /// <param name="policy">The published file with the policy.</param>
    public KeptVerdict Kept(string knowledge, string policy) =>
        new(
            Verdict.Word(Verdict.Indication),
            Verdict.Reason is { } reason ? Verdict.Word(reason) : null,
            Reports[0].At,
            Reports[0].BestSignatureTime,
            new(SignatureValidation.Procedure, AlgorithmTable.Version, policy, knowledge)
        );
}

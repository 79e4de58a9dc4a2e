using Sijil.Domain.Signatures;
using Sijil.Domain.Signatures.Verdicts;

namespace Sijil.Projections.Permits;

/// <summary>The exact bytes of a decision and the municipality's seal on them, each a published file by its digest.</summary>
/// <param name="DocumentDigest">SHA-256, base64url.</param>
/// <param name="SealDigest">The detached signature, with what was added to it since.</param>
/// <param name="Level">The form of the signature, such as <c>CAdES-BASELINE-B</c>.</param>
/// <param name="CertificateDigest">SHA-256 of the municipality's certificate in DER.</param>
/// <param name="ChainDigest">The municipality's certificate and those above it, as PEM.</param>
/// <param name="ClaimedAt">What the seal says of its own time: a claim, not evidence.</param>
/// <param name="ExistedAt">When an authority of time-stamps saw it; null where none did yet.</param>
/// <param name="Statement">The same decision as data, with a signature of its own; null for what was sealed before there was one.</param>
/// <param name="Verdict">What the municipality last found when it checked the seal; null before it has checked this file.</param>
public sealed record PublicSeal(
    string DocumentDigest,
    long DocumentLength,
    string DocumentMediaType,
    string SealDigest,
    string Level,
    string CertificateDigest,
    string ChainDigest,
    DateTimeOffset ClaimedAt,
    DateTimeOffset? ExistedAt = null,
    PublicStatement? Statement = null,
    PublicVerdict? Verdict = null
)
{
    /// <summary>The act that a decision on a permit is, among those that are sealed.</summary>
    internal const string OfDecision = "permits.decision-notified";

    /// <summary>The act that a council's decision is.</summary>
    internal const string OfCouncilDecision = "governance.council-decision-published";

    internal static PublicSeal Of(ActSealed e) =>
        new(
            e.Document.Digest,
            e.Document.Length,
            e.Document.MediaType,
            e.Seal.Digest,
            e.Seal.Level,
            e.Seal.CertificateDigest,
            e.Seal.ChainDigest,
            e.ClaimedAt,
            Statement: PublicStatement.Of(e.Statement)
        );

    /// <summary>The same seal with a time-stamp beside it.</summary>
    internal PublicSeal After(SealTimestamped e) =>
        this with
        {
            SealDigest = e.Digest,
            Level = e.Level,
            ExistedAt = e.ExistedAt,
            Verdict = null,
        };

    /// <summary>The same seal, checked. What was said of a file that it replaces is not said of this one.</summary>
    internal PublicSeal After(SealValidated e) =>
        e.File == SealDigest ? this with { Verdict = PublicVerdict.Of(e) } : this;

    /// <summary>The same seal with the evidence for its check.</summary>
    internal PublicSeal After(SealExtended e) => this with { SealDigest = e.Digest, Level = e.Level, Verdict = null };
}

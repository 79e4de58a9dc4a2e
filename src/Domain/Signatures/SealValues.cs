namespace Sijil.Domain.Signatures;

/// <summary>The act that is sealed.</summary>
/// <param name="Kind">The stored name of the event that made it public, such as <c>permits.decision-notified</c>.</param>
/// <param name="Id">The stream in which that event stands.</param>
/// <param name="Number">The number under which the public knows the act.</param>
public sealed record ActReference(string Kind, Guid Id, string Number);

/// <summary>The exact bytes that were sealed.</summary>
/// <param name="Digest">SHA-256, base64url: the published file.</param>
public sealed record SealedDocument(string Digest, long Length, string MediaType);

/// <summary>The seal and whose it is.</summary>
/// <param name="Digest">The published file with the detached signature.</param>
/// <param name="Level">One of <see cref="SealLevel"/>.</param>
/// <param name="CertificateDigest">SHA-256 of the municipality's certificate in DER.</param>
/// <param name="ChainDigest">The published file with that certificate and those above it, as PEM.</param>
public sealed record SealReference(string Digest, string Level, string CertificateDigest, string ChainDigest);

/// <summary>The act as data, for programs: what was signed, and the signature. Both are made at the time that the seal claims, with its key.</summary>
/// <param name="Digest">SHA-256, base64url: the published file, canonical JSON (RFC 8785).</param>
/// <param name="SignatureDigest">The published file with the signature, which has the same bytes inside.</param>
/// <param name="Level">One of <see cref="SealLevel"/>.</param>
public sealed record SealedStatement(
    string Digest,
    long Length,
    string MediaType,
    string SignatureDigest,
    string Level
);

public static class SealLevel
{
    /// <summary>ETSI EN 319 122-1: what is signed, by which certificate and when is claimed; no time-stamp.</summary>
    public const string CadesBaselineB = "CAdES-BASELINE-B";

    /// <summary>And the word of an authority when it existed already.</summary>
    public const string CadesBaselineT = "CAdES-BASELINE-T";

    /// <summary>And all that a later check needs.</summary>
    public const string CadesBaselineLT = "CAdES-BASELINE-LT";

    /// <summary>ETSI TS 119 182-1: of JSON, what is signed, by which certificate and when is claimed; no time-stamp.</summary>
    public const string JadesBaselineB = "JAdES-BASELINE-B";
}

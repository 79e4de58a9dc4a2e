using Sijil.Domain.Signatures;

namespace Sijil.Projections.Permits;

/// <summary>A decision as data and the signature of it, each a published file by its digest.</summary>
/// <param name="Digest">SHA-256, base64url: canonical JSON (RFC 8785).</param>
/// <param name="SignatureDigest">The signature, which has the same bytes inside.</param>
/// <param name="Level">The form of the signature, such as <c>JAdES-BASELINE-B</c>.</param>
public sealed record PublicStatement(string Digest, long Length, string MediaType, string SignatureDigest, string Level)
{
    internal static PublicStatement? Of(SealedStatement? statement) =>
        statement is null
            ? null
            : new(statement.Digest, statement.Length, statement.MediaType, statement.SignatureDigest, statement.Level);
}

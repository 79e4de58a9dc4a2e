using System.Buffers.Text;
using System.Security.Cryptography;

namespace Sijil.Domain.Signatures.Revocations;

/// <summary>The lists of revoked certificates of one issuer.</summary>
public readonly record struct RevocationListsId(Guid Value)
{
    /// <param name="issuer">The name of the issuer, in DER.</param>
    public static RevocationListsId Of(ReadOnlySpan<byte> issuer) =>
        new(NamedIdentifier.Of($"signatures.revocation-lists\n{Base64Url.EncodeToString(SHA256.HashData(issuer))}"));
}

using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;

namespace Sijil.Application.Signatures;

/// <summary>Reads what was signed beside the document.</summary>
internal static class SignedAttributes
{
    /// <summary>How often there is a value of this kind: one attribute may hold several, and there may be several attributes.</summary>
    public static int Count(this SignerInfo signer, string oid) => signer.Values(oid).Count();

    /// <summary>The value of this kind, or null.</summary>
    public static byte[]? Attribute(this SignerInfo signer, string oid) => signer.Values(oid).FirstOrDefault()?.RawData;

    private static IEnumerable<AsnEncodedData> Values(this SignerInfo signer, string oid) =>
        signer
            .SignedAttributes.Cast<CryptographicAttributeObject>()
            .Where(attribute => attribute.Oid.Value == oid)
            .SelectMany(attribute => attribute.Values.Cast<AsnEncodedData>());
}

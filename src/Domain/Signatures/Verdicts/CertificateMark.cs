using System.Buffers.Text;
using System.Security.Cryptography;

namespace Sijil.Domain.Signatures.Verdicts;

/// <summary>Stands for a certificate where nobody is to learn whose it is.</summary>
public static class CertificateMark
{
    /// <summary>
    /// HMAC-SHA-256, base64url, over issuer and serial number, by which lists of revoked certificates name it. Without the key nobody can try
    /// certificates that they know.
    /// </summary>
    /// <param name="key">The digest key of the municipality.</param>
    /// <param name="issuer">The name of the issuer, in DER.</param>
    /// <param name="serialNumber">Its bytes, big-endian, as they stand in the certificate.</param>
    public static string Of(ReadOnlySpan<byte> key, ReadOnlySpan<byte> issuer, ReadOnlySpan<byte> serialNumber)
    {
        using var mark = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        mark.AppendData(issuer);
        mark.AppendData(serialNumber);
        return Base64Url.EncodeToString(mark.GetHashAndReset());
    }
}

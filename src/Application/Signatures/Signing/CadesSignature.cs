using System.Security.Cryptography.Pkcs;

namespace Sijil.Application.Signatures.Signing;

/// <summary>Makes detached signatures of the form CAdES-BASELINE-B (ETSI EN 319 122-1), in DER.</summary>
/// <remarks>
/// Signed are, once each: content type, digest of the content, claimed time and the digest of the certificate. Without the last
/// another certificate of the same key could be put in its place.
/// </remarks>
public static class CadesSignature
{
    public const string MediaType = "application/pkcs7-signature";

    /// <summary>The signature of one signer.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The key does not belong to the certificate, or cannot be used.</exception>
    public static byte[] Over(byte[] content, SealingKey key, SigningAlgorithm algorithm, DateTimeOffset claimedAt)
    {
        var message = new SignedCms(new ContentInfo(content), detached: true);
        message.ComputeSignature(CadesSigner.Of(key, algorithm, claimedAt), silent: true);
        return message.Encode();
    }

    /// <summary>The same message with one more signer, who signs the same content and not what the others signed.</summary>
    /// <remarks>Signers in parallel do not see one another; whoever is to confirm another's signature counter-signs it.</remarks>
    public static byte[] Beside(
        byte[] signature,
        byte[] content,
        SealingKey key,
        SigningAlgorithm algorithm,
        DateTimeOffset claimedAt
    )
    {
        var message = new SignedCms(new ContentInfo(content), detached: true);
        message.Decode(signature);
        message.ComputeSignature(CadesSigner.Of(key, algorithm, claimedAt), silent: true);
        return message.Encode();
    }

    /// <summary>The same message, whose signer in this place is confirmed by another: over the octets of the signature value.</summary>
    /// <param name="place">Of the signer in the message, from nought.</param>
    public static byte[] CounterSigned(
        byte[] signature,
        int place,
        SealingKey key,
        SigningAlgorithm algorithm,
        DateTimeOffset claimedAt
    )
    {
        var message = new SignedCms();
        message.Decode(signature);
        message.SignerInfos[place].ComputeCounterSignature(CadesSigner.Of(key, algorithm, claimedAt));
        return message.Encode();
    }
}

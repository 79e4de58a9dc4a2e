using Org.BouncyCastle.Crypto.Parameters;
using Sijil.Domain.Ledger.Notes;
using Rfc8032 = Org.BouncyCastle.Math.EC.Rfc8032.Ed25519;

namespace Sijil.Application.Ledger;

/// <summary>The signatures of logs and witnesses (RFC 8032), which the base library does not have.</summary>
public static class Ed25519
{
    public static bool Verify(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature) =>
        publicKey.Length == Rfc8032.PublicKeySize
        && signature.Length == Rfc8032.SignatureSize
        && Rfc8032.Verify(signature.ToArray(), 0, publicKey.ToArray(), 0, message.ToArray(), 0, message.Length);

    /// <summary>A key that signs notes as this name.</summary>
    public static NoteSigner Signer(string name, Ed25519PrivateKeyParameters key, SignatureType type)
    {
        var verifier = new VerifierKey(name, type, Ed25519PublicKey.FromBytes(key.GeneratePublicKey().GetEncoded()));
        return new(verifier, message => Sign(key, message));
    }

    private static byte[] Sign(Ed25519PrivateKeyParameters key, ReadOnlySpan<byte> message)
    {
        var signature = new byte[Rfc8032.SignatureSize];
        key.Sign(Rfc8032.Algorithm.Ed25519, null, message.ToArray(), 0, message.Length, signature, 0);
        return signature;
    }
}

using Org.BouncyCastle.Math.EC.Rfc8032;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Domain.Specs.Ledger.Notes;

/// <summary>Keys for tests, and the Ed25519 that the domain has not.</summary>
internal static class ASigner
{
    public static readonly VerifyEd25519 Verify = (publicKey, message, signature) =>
        Ed25519.Verify(signature.ToArray(), 0, publicKey.ToArray(), 0, message.ToArray(), 0, message.Length);

    public static NoteSigner Log(string name, byte seed) => Of(name, SignatureType.Ed25519, Seed(seed));

    public static NoteSigner Witness(string name, byte seed) => Of(name, SignatureType.Cosignature, Seed(seed));

    public static NoteSigner Of(string name, SignatureType type, byte[] seed)
    {
        var publicKey = new byte[Ed25519.PublicKeySize];
        Ed25519.GeneratePublicKey(seed, 0, publicKey, 0);
        return new(new(name, type, Ed25519PublicKey.FromBytes(publicKey)), message => Sign(seed, message.ToArray()));
    }

    private static byte[] Sign(byte[] seed, byte[] message)
    {
        var signature = new byte[Ed25519.SignatureSize];
        Ed25519.Sign(seed, 0, message, 0, message.Length, signature, 0);
        return signature;
    }

    private static byte[] Seed(byte seed) => [.. Enumerable.Repeat(seed, Ed25519.SecretKeySize)];
}

using System.Security.Cryptography;
using Net.Pkcs11Interop.Common;

namespace Sijil.Api.Keys.Tokens;

/// <summary>ECDSA whose private key lies in a token. It signs digests and gives nothing out.</summary>
/// <param name="open">Of the certificate: it verifies, and each signature is verified before it is handed out.</param>
internal sealed class TokenEcdsa(TokenKey key, ECDsa open) : ECDsa
{
    public override int KeySize
    {
        get => open.KeySize;
        set => throw new NotSupportedException("The key lies in a token.");
    }

    /// <remarks>A token gives both numbers one behind the other (PKCS #11, section 6.3.1), as IEEE P1363 and .NET have them.</remarks>
    public override byte[] SignHash(byte[] hash)
    {
        var signature = key.Sign(TokenModules.Factories.MechanismFactory.Create(CKM.CKM_ECDSA), hash);
        return open.VerifyHash(hash, signature) ? signature : throw key.Mismatch();
    }

    public override bool VerifyHash(byte[] hash, byte[] signature) => open.VerifyHash(hash, signature);

    /// <exception cref="CryptographicException">The private ones are asked for.</exception>
    public override ECParameters ExportParameters(bool includePrivateParameters) =>
        includePrivateParameters
            ? throw new CryptographicException("The key does not leave its token.")
            : open.ExportParameters(includePrivateParameters: false);

    public override void ImportParameters(ECParameters parameters) =>
        throw new NotSupportedException("The key lies in a token.");

    public override void GenerateKey(ECCurve curve) => throw new NotSupportedException("The key lies in a token.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            key.Dispose();
            open.Dispose();
        }
        base.Dispose(disposing);
    }
}

using System.Formats.Asn1;
using System.Security.Cryptography;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace Sijil.Api.Keys.Tokens;

/// <summary>RSA whose private key lies in a token. It signs digests, PKCS #1 v1.5 or PSS, and gives nothing out.</summary>
/// <param name="open">Of the certificate: it verifies, and each signature is verified before it is handed out.</param>
internal sealed class TokenRsa(TokenKey key, RSA open) : RSA
{
    public override int KeySize
    {
        get => open.KeySize;
        set => throw new NotSupportedException("The key lies in a token.");
    }

    public override byte[] SignHash(byte[] hash, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding)
    {
        var signature =
            padding == RSASignaturePadding.Pkcs1
                ? key.Sign(
                    TokenModules.Factories.MechanismFactory.Create(CKM.CKM_RSA_PKCS),
                    DigestInfo(hash, hashAlgorithm)
                )
                : key.Sign(Pss(hash.Length, hashAlgorithm), hash);
        return open.VerifyHash(hash, signature, hashAlgorithm, padding) ? signature : throw key.Mismatch();
    }

    public override bool VerifyHash(
        byte[] hash,
        byte[] signature,
        HashAlgorithmName hashAlgorithm,
        RSASignaturePadding padding
    ) => open.VerifyHash(hash, signature, hashAlgorithm, padding);

    /// <exception cref="CryptographicException">The private ones are asked for.</exception>
    public override RSAParameters ExportParameters(bool includePrivateParameters) =>
        includePrivateParameters
            ? throw new CryptographicException("The key does not leave its token.")
            : open.ExportParameters(includePrivateParameters: false);

    public override void ImportParameters(RSAParameters parameters) =>
        throw new NotSupportedException("The key lies in a token.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            key.Dispose();
            open.Dispose();
        }
        base.Dispose(disposing);
    }

    /// <summary>RFC 8017, section 9.2: what PKCS #1 v1.5 signs is the digest with the name of its algorithm.</summary>
    private static byte[] DigestInfo(byte[] hash, HashAlgorithmName algorithm)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(CryptoConfig.MapNameToOID(algorithm.Name!)!);
                writer.WriteNull();
            }
            writer.WriteOctetString(hash);
        }
        return writer.Encode();
    }

    /// <summary>The salt is as long as the digest, as .NET and OpenSSL have it.</summary>
    private static IMechanism Pss(int saltLength, HashAlgorithmName algorithm)
    {
        var (hash, mask) = algorithm.Name switch
        {
            "SHA256" => (CKM.CKM_SHA256, CKG.CKG_MGF1_SHA256),
            "SHA384" => (CKM.CKM_SHA384, CKG.CKG_MGF1_SHA384),
            "SHA512" => (CKM.CKM_SHA512, CKG.CKG_MGF1_SHA512),
            var other => throw new CryptographicException($"Nothing is signed with {other}."),
        };
        var factories = TokenModules.Factories;
        return factories.MechanismFactory.Create(
            CKM.CKM_RSA_PKCS_PSS,
            factories.MechanismParamsFactory.CreateCkRsaPkcsPssParams(
                ConvertUtils.UInt64FromCKM(hash),
                ConvertUtils.UInt64FromCKG(mask),
                (ulong)saltLength
            )
        );
    }
}

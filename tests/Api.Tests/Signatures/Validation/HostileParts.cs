using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Cms;
using Sijil.Application.Signatures.Signing;
using ContentInfo = Org.BouncyCastle.Asn1.Cms.ContentInfo;

namespace Sijil.Api.Tests.Signatures.Validation;

/// <summary>What somebody puts beside a signature who wants whoever checks it to be busy: made without a key, in any number.</summary>
internal static class HostileParts
{
    private const string EcdsaWithSha256 = "1.2.840.10045.4.3.2";

    /// <summary>The form of a signature, and that of nobody.</summary>
    private static readonly byte[] Nothing = [0x30, 0x06, 0x02, 0x01, 0x01, 0x02, 0x01, 0x01];

    /// <summary>The same signature with more in the message.</summary>
    public static byte[] Beside(
        byte[] signature,
        IEnumerable<byte[]>? certificates = null,
        IEnumerable<byte[]>? lists = null,
        IEnumerable<byte[]>? answers = null
    ) => CadesEvidence.With(signature, new([.. certificates ?? []], [.. lists ?? []], [.. answers ?? []]));

    /// <summary>The same message with the signer once more, under a value that anybody can make of one of P-256.</summary>
    public static byte[] Twin(byte[] signature)
    {
        var signed = SignedData.GetInstance(ContentInfo.GetInstance(signature).Content);
        var signer = SignerInfo.GetInstance(signed.SignerInfos[0]);
        var parts = Asn1Sequence.GetInstance(signer.Signature.GetOctets());
        var order = Org.BouncyCastle.Asn1.Sec.SecNamedCurves.GetByName("secp256r1").N;
        var value = new DerSequence(
            parts[0],
            new DerInteger(order.Subtract(DerInteger.GetInstance(parts[1]).PositiveValue))
        );
        return Of(
            signature,
            signer,
            new SignerInfo(
                signer.SignerID,
                signer.DigestAlgorithm,
                signer.SignedAttrs,
                signer.SignatureAlgorithm,
                new DerOctetString(value.GetDerEncoded()),
                signer.UnsignedAttrs
            )
        );
    }

    /// <summary>The same message with these signers.</summary>
    public static byte[] Of(byte[] signature, params SignerInfo[] signers)
    {
        var message = ContentInfo.GetInstance(signature);
        var signed = SignedData.GetInstance(message.Content);
        return new ContentInfo(
            message.ContentType,
            new SignedData(
                signed.DigestAlgorithms,
                signed.EncapContentInfo,
                signed.Certificates,
                signed.CRLs,
                new DerSet(signers)
            )
        ).GetDerEncoded();
    }

    /// <summary>The same signature with so many values of an unsigned attribute.</summary>
    public static byte[] Unsigned(byte[] signature, string kind, IEnumerable<byte[]> values)
    {
        var signed = SignedData.GetInstance(ContentInfo.GetInstance(signature).Content);
        var signer = SignerInfo.GetInstance(signed.SignerInfos[0]);
        var attribute = new Org.BouncyCastle.Asn1.Cms.Attribute(
            new DerObjectIdentifier(kind),
            new DerSet(values.Select(Asn1Object.FromByteArray).ToArray<Asn1Encodable>())
        );
        return Of(
            signature,
            new SignerInfo(
                signer.SignerID,
                signer.DigestAlgorithm,
                signer.SignedAttrs,
                signer.SignatureAlgorithm,
                signer.Signature,
                new DerSet(attribute)
            )
        );
    }

    /// <summary>A certificate with a number and a key that no program would put into one.</summary>
    /// <param name="sign">Null for one that nobody issued.</param>
    public static byte[] Certificate(
        X500DistinguishedName subject,
        X500DistinguishedName issuer,
        BigInteger serial,
        byte[] publicKey,
        Func<byte[], byte[]>? sign = null
    )
    {
        var body = new AsnWriter(AsnEncodingRules.DER);
        using (body.PushSequence())
        {
            using (body.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0, isConstructed: true)))
                body.WriteInteger(2);
            body.WriteInteger(serial);
            Algorithm(body);
            body.WriteEncodedValue(issuer.RawData);
            using (body.PushSequence())
            {
                body.WriteUtcTime(TestAuthority.From);
                body.WriteUtcTime(TestAuthority.Until);
            }
            body.WriteEncodedValue(subject.RawData);
            body.WriteEncodedValue(publicKey);
        }
        return Signed(body.Encode(), sign);
    }

    /// <summary>An RSA key of any length, without the other half.</summary>
    /// <param name="exponent">Empty for one that is less than nought.</param>
    /// <param name="kind">rsaEncryption, or a use that the key is bound to.</param>
    public static byte[] RsaKey(int bits, byte[] exponent, int seed = 0, string kind = "1.2.840.113549.1.1.1")
    {
        var modulus = new byte[bits / 8];
        for (var place = 0; place < modulus.Length; place++)
            modulus[place] = (byte)(37 * place + seed + 11);
        modulus[0] |= 0x80;
        modulus[^1] |= 1;
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(kind);
                writer.WriteNull();
            }
            var key = new AsnWriter(AsnEncodingRules.DER);
            using (key.PushSequence())
            {
                key.WriteIntegerUnsigned(modulus);
                if (exponent is [])
                    key.WriteInteger(-1);
                else
                    key.WriteIntegerUnsigned(exponent);
            }
            writer.WriteBitString(key.Encode());
        }
        return writer.Encode();
    }

    /// <summary>A list of revoked certificates in the name of somebody, with these numbers.</summary>
    /// <param name="number">Makes it another one.</param>
    /// <param name="sign">Null for a list that nobody signed.</param>
    public static byte[] List(
        X500DistinguishedName issuer,
        int number,
        IReadOnlyCollection<BigInteger> revoked,
        Func<byte[], byte[]>? sign = null
    )
    {
        var body = new AsnWriter(AsnEncodingRules.DER);
        using (body.PushSequence())
        {
            body.WriteInteger(1);
            Algorithm(body);
            body.WriteEncodedValue(issuer.RawData);
            body.WriteUtcTime(TestAuthority.Now.AddDays(-2).AddSeconds(number));
            body.WriteUtcTime(TestAuthority.Now.AddDays(6));
            if (revoked.Count > 0)
                using (body.PushSequence())
                    foreach (var serial in revoked)
                        using (body.PushSequence())
                        {
                            body.WriteInteger(serial);
                            body.WriteUtcTime(TestAuthority.Now.AddDays(-3));
                        }
        }
        return Signed(body.Encode(), sign);
    }

    /// <summary>Signs as an authority does.</summary>
    public static Func<byte[], byte[]> SignedBy(TestAuthority authority) =>
        body => authority.Key.SignData(body, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    private static byte[] Signed(byte[] body, Func<byte[], byte[]>? sign)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(body);
            Algorithm(writer);
            writer.WriteBitString(sign?.Invoke(body) ?? Nothing);
        }
        return writer.Encode();
    }

    private static void Algorithm(AsnWriter writer)
    {
        using (writer.PushSequence())
            writer.WriteObjectIdentifier(EcdsaWithSha256);
    }
}

using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Cms;
using Org.BouncyCastle.Math;

namespace Sijil.Application.Signatures.Signing;

/// <summary>A CMS message taken apart, so that what is not signed in it can be added; put together again in DER.</summary>
internal sealed class CadesMessage
{
    private readonly DerObjectIdentifier type;
    private readonly SignedData data;

    private CadesMessage(DerObjectIdentifier type, SignedData data) => (this.type, this.data) = (type, data);

    /// <exception cref="ArgumentException">It is no such message.</exception>
    public static CadesMessage Read(byte[] signature)
    {
        var message = ContentInfo.GetInstance(Asn1Object.FromByteArray(signature));
        return new(message.ContentType, SignedData.GetInstance(message.Content));
    }

    public IReadOnlyList<SignerInfo> Signers => [.. data.SignerInfos.Select(SignerInfo.GetInstance)];

    /// <summary>In DER. What is no X.509 certificate is left out.</summary>
    public IEnumerable<byte[]> Certificates =>
        Each(data.Certificates).Where(each => each.ToAsn1Object() is Asn1Sequence).Select(each => each.GetDerEncoded());

    /// <summary>Of these, those that the signers name as theirs.</summary>
    public IEnumerable<X509Certificate2> SigningCertificates(IEnumerable<X509Certificate2> among) =>
        Signers
            .Where(signer => !signer.SignerID.IsTagged)
            .Select(signer => IssuerAndSerialNumber.GetInstance(signer.SignerID.ID))
            .SelectMany(named =>
                among.Where(certificate =>
                    named.SerialNumber.HasValue(new BigInteger(certificate.SerialNumberBytes.ToArray()))
                    && named.Issuer.GetDerEncoded().AsSpan().SequenceEqual(certificate.IssuerName.RawData)
                )
            );

    /// <summary>The same with one more unsigned attribute on the signer in this place.</summary>
    public byte[] With(int place, DerObjectIdentifier attribute, Asn1Encodable value)
    {
        var signer = SignerInfo.GetInstance(data.SignerInfos[place]);
        Asn1Encodable[] more =
        [
            .. Each(signer.UnsignedAttrs),
            new Org.BouncyCastle.Asn1.Cms.Attribute(attribute, new DerSet(value)),
        ];
        var extended = new SignerInfo(
            signer.SignerID,
            signer.DigestAlgorithm,
            signer.SignedAttrs,
            signer.SignatureAlgorithm,
            signer.Signature,
            new DerSet(more)
        );
        return Encoded(
            data.Certificates,
            data.CRLs,
            new DerSet(data.SignerInfos.Select((other, at) => at == place ? extended : other).ToArray())
        );
    }

    /// <summary>The same with more certificates and revocation data; what is there already is not added again.</summary>
    public byte[] With(IEnumerable<Asn1Encodable> certificates, IEnumerable<Asn1Encodable> revocations) =>
        Encoded(Joined(data.Certificates, certificates), Joined(data.CRLs, revocations), data.SignerInfos);

    private byte[] Encoded(Asn1Set? certificates, Asn1Set? revocations, Asn1Set signers) =>
        new ContentInfo(
            type,
            new SignedData(data.DigestAlgorithms, data.EncapContentInfo, certificates, revocations, signers)
        ).GetDerEncoded();

    internal static IEnumerable<Asn1Encodable> Each(Asn1Set? set) => set?.AsEnumerable() ?? [];

    private static DerSet? Joined(Asn1Set? there, IEnumerable<Asn1Encodable> more)
    {
        var all = Each(there).Concat(more).DistinctBy(each => Convert.ToBase64String(each.GetDerEncoded())).ToArray();
        return all is [] ? null : new DerSet(all);
    }
}

using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Sijil.Api.Tests.Ledger.TimeStamping;

/// <summary>A reply of an authority (RFC 3161) to a query, with whatever a test has it say.</summary>
internal sealed record AReply(X509Certificate2 Certificate, DateTimeOffset At)
{
    private const string TokenInfo = "1.2.840.113549.1.9.16.1.4";
    private const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";
    private const string Policy = "1.3.6.1.4.1.32473.1";
    private const string Sha1 = "1.3.14.3.2.26";
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";

    /// <summary>0 where it is granted.</summary>
    public int Status { get; init; }

    public bool HasOtherNonce { get; init; }

    public bool HasOtherImprint { get; init; }

    public bool HasOtherSignature { get; init; }

    public bool HasWeakDigest { get; init; }

    public byte[] To(byte[] query)
    {
        Assert.True(Rfc3161TimestampRequest.TryDecode(query, out var request, out _));
        var imprint = request.GetMessageHash().ToArray();
        var nonce = request.GetNonce()!.Value.ToArray();
        imprint[0] ^= (byte)(HasOtherImprint ? 1 : 0);
        nonce[^1] ^= (byte)(HasOtherNonce ? 1 : 0);
        var info = new Rfc3161TimestampTokenInfo(
            new Oid(Policy),
            request.HashAlgorithmId,
            imprint,
            serialNumber: new byte[] { 9 },
            At,
            nonce: nonce
        );

        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
                writer.WriteInteger(Status);
            if (Status == 0)
                writer.WriteEncodedValue(Signed(info.Encode()));
        }
        return writer.Encode();
    }

    private byte[] Signed(byte[] info)
    {
        var message = new SignedCms(new ContentInfo(new Oid(TokenInfo), info));
        var signer = new CmsSigner(Certificate)
        {
            DigestAlgorithm = new Oid(HasWeakDigest ? Sha1 : Sha256),
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        signer.SignedAttributes.Add(new AsnEncodedData(new Oid(SigningCertificateV2), Reference()));
        message.ComputeSignature(signer);
        var token = message.Encode();
        if (HasOtherSignature)
            token[^1] ^= 1;
        return token;
    }

    /// <summary>SigningCertificateV2 of RFC 5035.</summary>
    private byte[] Reference()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
            writer.WriteOctetString(SHA256.HashData(Certificate.RawData));
        return writer.Encode();
    }
}

using System.Formats.Asn1;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.TimeStamping;

namespace Sijil.Bench.Sealing;

/// <summary>An authority of time-stamps (RFC 3161) without a network in between: what is measured is the work and not the wire.</summary>
internal sealed class AuthorityInProcess : HttpMessageHandler
{
    private const string TokenInfo = "1.2.840.113549.1.9.16.1.4";
    private const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";
    private const string Policy = "1.3.6.1.4.1.32473.1";
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";

    private readonly X509Certificate2 certificate;
    private readonly byte[] reference;

    private AuthorityInProcess(X509Certificate2 certificate)
    {
        this.certificate = certificate;
        reference = Reference(certificate);
    }

    /// <param name="folder">For the root's certificate, which is believed.</param>
    public static (AuthorityInProcess Answers, TimeStampAuthority Authority) In(string folder, MadeCertificates made)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "root.pem"), made.Root.ExportCertificatePem());
        return (new(made.TimeStamps), new(new("http://authority.invalid"), Trust.Read(folder)));
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var query = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        return new(HttpStatusCode.OK) { Content = new ByteArrayContent(Reply(query)) };
    }

    private byte[] Reply(byte[] query)
    {
        if (!Rfc3161TimestampRequest.TryDecode(query, out var request, out _))
            throw new InvalidOperationException("What was asked is no question.");

        var info = new Rfc3161TimestampTokenInfo(
            new Oid(Policy),
            request.HashAlgorithmId,
            request.GetMessageHash(),
            serialNumber: new byte[] { 1 },
            TimeProvider.System.GetUtcNow(),
            nonce: request.GetNonce()
        );
        var message = new SignedCms(new ContentInfo(new Oid(TokenInfo), info.Encode()));
        var signer = new CmsSigner(certificate)
        {
            DigestAlgorithm = new Oid(Sha256),
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        signer.SignedAttributes.Add(new AsnEncodedData(new Oid(SigningCertificateV2), reference));
        message.ComputeSignature(signer);

        var reply = new AsnWriter(AsnEncodingRules.DER);
        using (reply.PushSequence())
        {
            using (reply.PushSequence())
                reply.WriteInteger(0);
            reply.WriteEncodedValue(message.Encode());
        }
        return reply.Encode();
    }

    private static byte[] Reference(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
            writer.WriteOctetString(SHA256.HashData(certificate.RawData));
        return writer.Encode();
    }
}

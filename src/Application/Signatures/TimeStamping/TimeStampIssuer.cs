using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Sijil.Application.Signatures.TimeStamping;

/// <summary>Answers questions for time-stamps as an authority does (RFC 3161, section 2.4), over SHA-256 and in whole seconds. Thread-safe.</summary>
/// <remarks>For development and for measuring: its clock is that of whoever asks, so nobody outside has reason to believe it.</remarks>
/// <param name="certificate">For time-stamps alone, with its key.</param>
public sealed class TimeStampIssuer(X509Certificate2 certificate, TimeProvider clock)
{
    /// <summary>Under which it stamps: of the arc that is kept for examples (RFC 5612).</summary>
    private const string Policy = "1.3.6.1.4.1.32473.1";

    private const int Granted = 0;
    private const int Rejected = 2;
    private const int SerialNumberSize = 16;

    /// <summary>In microseconds, for the seconds are cut off.</summary>
    private const long Accuracy = 1_000_000;

    private readonly byte[] reference = Reference(certificate);

    /// <summary>Why nothing is stamped: bits of PKIFailureInfo.</summary>
    [Flags]
    private enum Failure
    {
        BadAlgorithm = 1 << 0,
        BadDataFormat = 1 << 5,
        UnacceptedPolicy = 1 << 15,
    }

    /// <param name="query">TimeStampReq in DER.</param>
    /// <returns>TimeStampResp in DER. What is no question that it answers is rejected in it, with the reason.</returns>
    public byte[] Reply(ReadOnlyMemory<byte> query) =>
        !Rfc3161TimestampRequest.TryDecode(query, out var request, out var length) || length != query.Length
            ? Rejection(Failure.BadDataFormat)
        : request.HashAlgorithmId.Value != SignatureOids.Sha256
        || request.GetMessageHash().Length != SHA256.HashSizeInBytes
            ? Rejection(Failure.BadAlgorithm)
        : request.RequestedPolicyId is { Value: not Policy } ? Rejection(Failure.UnacceptedPolicy)
        : Response(writer =>
        {
            using (writer.PushSequence())
                writer.WriteInteger(Granted);
            writer.WriteEncodedValue(Token(request));
        });

    private static byte[] Rejection(Failure failure) =>
        Response(writer =>
        {
            using (writer.PushSequence())
            {
                writer.WriteInteger(Rejected);
                writer.WriteNamedBitList(failure);
            }
        });

    private static byte[] Response(Action<AsnWriter> write)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
            write(writer);
        return writer.Encode();
    }

    private byte[] Token(Rfc3161TimestampRequest request)
    {
        var info = new Rfc3161TimestampTokenInfo(
            new Oid(Policy),
            request.HashAlgorithmId,
            request.GetMessageHash(),
            SerialNumber(),
            DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds()),
            Accuracy,
            nonce: request.GetNonce()
        );
        var message = new SignedCms(new ContentInfo(new Oid(SignatureOids.TimeStampInfo), info.Encode()));
        var signer = new CmsSigner(certificate)
        {
            DigestAlgorithm = new Oid(SignatureOids.Sha256),
            IncludeOption = request.RequestSignerCertificate ? X509IncludeOption.EndCertOnly : X509IncludeOption.None,
        };
        signer.SignedAttributes.Add(new AsnEncodedData(new Oid(SignatureOids.SigningCertificateV2), reference));
        message.ComputeSignature(signer);
        return message.Encode();
    }

    /// <summary>Positive, and never the same twice.</summary>
    private static byte[] SerialNumber()
    {
        var number = RandomNumberGenerator.GetBytes(SerialNumberSize);
        number[0] = (byte)(number[0] & 0x7F | 0x40);
        return number;
    }

    /// <summary>SigningCertificateV2 of RFC 5035: which certificate signs, so that no other of the same key can be put in its place.</summary>
    private static byte[] Reference(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
            writer.WriteOctetString(SHA256.HashData(certificate.RawDataMemory.Span));
        return writer.Encode();
    }
}

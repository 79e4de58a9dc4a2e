using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Sijil.Application.Signatures.Validation;
using Sijil.Domain.Signatures.Validation;

namespace Sijil.Application.Signatures.TimeStamping;

/// <summary>The word of an authority that something existed at a time (RFC 3161), checked.</summary>
/// <param name="At">When it existed already.</param>
/// <param name="By">Whose word it is: the name in the certificate.</param>
public sealed record TimeStamp(DateTimeOffset At, string By)
{
    private const int IsGranted = 0;
    private const int IsGrantedWithChanges = 1;

    /// <summary>Checks everything but the nonce, which only whoever asked knows: the imprint, the signature, the certificate and its chain.</summary>
    /// <remarks>
    /// The chain is judged as of the time of the stamp: a certificate that has expired since takes nothing back. One that was revoked
    /// at any time does, because a list alone does not tell whether its key had been stolen before.
    /// </remarks>
    /// <param name="reply">TimeStampResp in DER.</param>
    /// <param name="trust">The certificates that the authority's chain must lead to, and lists of revoked ones if there are any.</param>
    /// <exception cref="TimeStampRefusedException">It is not to be relied on.</exception>
    public static TimeStamp Verify(ReadOnlyMemory<byte> reply, TimeStampImprint imprint, Trust trust) =>
        Verify(reply, imprint, trust, nonce: null);

    /// <summary>The same, and that it answers the question with this nonce and not an earlier one.</summary>
    /// <param name="nonce">Null for whoever did not ask.</param>
    /// <exception cref="TimeStampRefusedException">It is not to be relied on.</exception>
    internal static TimeStamp Verify(
        ReadOnlyMemory<byte> reply,
        TimeStampImprint imprint,
        Trust trust,
        ReadOnlyMemory<byte>? nonce
    )
    {
        ArgumentNullException.ThrowIfNull(imprint);
        ArgumentNullException.ThrowIfNull(trust);

        var token = Token(reply);
        if (
            token.TokenInfo.HashAlgorithmId.Value != SignatureOids.Sha256
            || !token.VerifySignatureForHash(imprint.Digest.Span, HashAlgorithmName.SHA256, out var certificate)
        )
            throw new TimeStampRefusedException("stamped something else, or its signature does not match");

        if (nonce is { } asked && token.TokenInfo.GetNonce()?.Span.SequenceEqual(asked.Span) != true)
            throw new TimeStampRefusedException("does not answer what was asked: the nonce is another");

        var at = token.TokenInfo.Timestamp;
        Judge(token.AsSignedCms(), certificate, trust, at);
        return new(at, Name(certificate));
    }

    /// <summary>Who gave a stamp that was checked before it was kept; null where that cannot be told any more.</summary>
    internal static string? Author(ReadOnlyMemory<byte> reply) =>
        Token(reply).AsSignedCms().SignerInfos[0].Certificate is { } certificate ? Name(certificate) : null;

    /// <summary>The token of a reply that was checked, with the bytes as they came.</summary>
    internal static byte[] TokenIn(ReadOnlyMemory<byte> reply) => Granted(reply).ToArray();

    private static string Name(X509Certificate2 certificate) =>
        certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false);

    /// <exception cref="TimeStampRefusedException">There is no token in it of the form that the standard has.</exception>
    private static Rfc3161TimestampToken Token(ReadOnlyMemory<byte> reply)
    {
        try
        {
            var token = Granted(reply);
            if (Rfc3161TimestampToken.TryDecode(token, out var read, out var length) && length == token.Length)
                return read;
        }
        catch (AsnContentException malformed)
        {
            throw new TimeStampRefusedException("does not answer as an authority does", malformed);
        }

        throw new TimeStampRefusedException(
            "answered with a token that is malformed, or its certificate is not one for time-stamps or of that time"
        );
    }

    /// <exception cref="AsnContentException">It is no reply at all.</exception>
    private static ReadOnlyMemory<byte> Granted(ReadOnlyMemory<byte> reply)
    {
        var outer = new AsnReader(reply, AsnEncodingRules.BER);
        var answer = outer.ReadSequence();
        outer.ThrowIfNotEmpty();
        if (answer.ReadSequence().ReadInteger() is var status && status != IsGranted && status != IsGrantedWithChanges)
            throw new TimeStampRefusedException($"refused with status {status}");

        var token = answer.ReadEncodedValue();
        answer.ThrowIfNotEmpty();
        return token;
    }

    private static void Judge(SignedCms message, X509Certificate2 certificate, Trust trust, DateTimeOffset at)
    {
        if (!certificate.IsOnlyFor(SignatureOids.TimeStamping))
            throw new TimeStampRefusedException("signs with a certificate that is not for time-stamps alone");

        var digest = message.SignerInfos[0].DigestAlgorithm.Value!;
        if (
            !HashAlgorithmName.TryFromOid(digest, out var known)
            || !certificate.KeyAlgorithms(known.Name!).AreReliableAt(at)
        )
            throw new TimeStampRefusedException("signs with algorithms that cannot be relied on");

        if (CertificatePath.Of(certificate, message.Certificates, trust, at) is not (var path, true))
            throw new TimeStampRefusedException("signs with a certificate that leads to none that is trusted");

        var chain = CertificatePath.Facts(path, isSound: true, hasRightUsage: true, trust.Revocations);
        if (chain.Path.Any(link => !link.IsValidAt(at)))
            throw new TimeStampRefusedException("signs with a certificate that was not valid at that time");
        if (chain.Path.Any(link => link.Revocations.Any(facts => facts.RevokedAt is not null)))
            throw new TimeStampRefusedException("signs with a certificate that was revoked");
    }
}

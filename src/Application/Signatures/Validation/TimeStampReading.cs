using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using Sijil.Domain.Ledger;
using Sijil.Domain.Signatures.Validation;

namespace Sijil.Application.Signatures.Validation;

/// <summary>Reads tokens of time (RFC 3161, section 2.4.2).</summary>
internal static class TimeStampReading
{
    public const string Form = "RFC 3161";

    private static readonly TimeSpan WorstAccuracy = TimeSpan.FromDays(366);

    /// <param name="part">What it is said to be over.</param>
    /// <param name="stamped">Those bytes; null where they are not at hand.</param>
    /// <returns>Null where it is no token: then nobody says a time.</returns>
    /// <exception cref="ExcessiveSignatureException">There is more in it than the limit allows.</exception>
    public static ReadTimeStamp? Read(
        StampedPart part,
        ReadOnlyMemory<byte> token,
        ReadOnlyMemory<byte>? stamped,
        ReadingLimit limit
    )
    {
        try
        {
            var message = CmsMessage.Read(token, limit);
            if (
                message is not { ContentType: SignatureOids.TimeStampInfo, Content: { } content, Signers: [var signer] }
                || message.Version != VersionOf(message)
                || !Rfc3161TimestampTokenInfo.TryDecode(content, out var info, out var length)
                || length != content.Length
                || info is not { Version: 1, HasExtensions: false }
                || !CadesReading.HasFormOf(message, signer)
            )
                return null;

            var imprint = HashAlgorithmName.TryFromOid(info.HashAlgorithmId.Value!, out var known) ? known : default;
            return new(
                part,
                Digest.Of(token.Span),
                info.Timestamp,
                Accuracy(info),
                info.IsOrdering,
                stamped is { } bytes && imprint.Name is not null && IsImprint(info, imprint, bytes.Span),
                imprint.Name ?? "",
                CadesReading.Of(
                    message,
                    signer,
                    Form,
                    content,
                    SigningCertificateReference.InTimeStamp(signer.Signed!),
                    hasAllAttributes: true
                )
            );
        }
        // This is how the parsers say that it is something else.
        catch (Exception fault) when (fault is CryptographicException or AsnContentException)
        {
            return null;
        }
    }

    /// <summary>RFC 5652, section 5.1: content that is not plain data, and perhaps answers of responders.</summary>
    private static int VersionOf(CmsMessage message) => message.Revocations.Any(each => each is OcspAnswer) ? 5 : 3;

    /// <remarks>An authority that may be wrong by more than a year says nothing, and numbers that large compare badly.</remarks>
    private static TimeSpan Accuracy(Rfc3161TimestampTokenInfo info) =>
        TimeSpan.FromMicroseconds(
            Math.Clamp(info.AccuracyInMicroseconds ?? 0, 0, WorstAccuracy.Ticks / TimeSpan.TicksPerMicrosecond)
        );

    private static bool IsImprint(Rfc3161TimestampTokenInfo info, HashAlgorithmName digest, ReadOnlySpan<byte> bytes) =>
        CryptographicOperations.HashData(digest, bytes).AsSpan().SequenceEqual(info.GetMessageHash().Span);
}

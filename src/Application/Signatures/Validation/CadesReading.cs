using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using Sijil.Domain.Signatures.Validation;

namespace Sijil.Application.Signatures.Validation;

/// <summary>Reads signatures of the form CAdES (ETSI EN 319 122-1).</summary>
internal static class CadesReading
{
    public const string Form = "CAdES";

    /// <summary>Counter-signatures may be signed again, and not without end.</summary>
    private const int Deepest = 4;

    /// <param name="detached">What was signed, where that does not stand inside; null where it is not at hand.</param>
    /// <returns>One of each signer; null where one of them has not the form of such a signature.</returns>
    public static IReadOnlyList<ReadSignature>? Read(ReadOnlyMemory<byte> signature, ReadOnlyMemory<byte>? detached)
    {
        try
        {
            var limit = new ReadingLimit();
            var message = CmsMessage.Read(signature, limit);
            // What is inside could be taken for what was signed.
            if (message.Content is not null && detached is not null || message.Signers is [])
                return null;

            var content = detached ?? message.Content;
            limit.AddSignatures(message.Signers.Count);
            var read = message.Signers.Select(signer => Read(message, signer, content, limit)).ToList();
            return
                read.OfType<ReadSignature>().Select(each => each with { Inside = message.Content }).ToList() is var all
                && all.Count == read.Count
                ? all
                : null;
        }
        // This is how the parsers say that it is something else, or more than anybody needs.
        catch (Exception fault)
            when (fault is CryptographicException or AsnContentException or ExcessiveSignatureException)
        {
            return null;
        }
    }

    /// <summary>What can be said of one signer by what stands in the message.</summary>
    /// <exception cref="AsnContentException">The signed digest is none.</exception>
    public static ReadSignature Of(
        CmsMessage message,
        CmsSigner signer,
        string form,
        ReadOnlyMemory<byte>? content,
        SigningCertificateReference? reference,
        bool hasAllAttributes
    ) =>
        new(
            form,
            signer.Signed!.Count(SignatureOids.SignaturePolicy) > 0,
            reference?.FindIn(message.Certificates) is { } named && signer.Certificate.Fits(named) ? named : null,
            message.Certificates,
            message.Revocations,
            content is { } bytes && signer.Digest is { } digest ? IsSigned(signer, digest, bytes.Span) : null,
            new(signer.Scheme, signer.Signed.Encoded, signer.Value),
            [
                signer.Digest?.Name ?? "",
                .. form == Form && reference is not null ? [reference.Algorithm.Name!] : Array.Empty<string>(),
            ],
            hasAllAttributes,
            ClaimedAt(signer),
            [],
            []
        );

    private static ReadSignature? Read(
        CmsMessage message,
        CmsSigner signer,
        ReadOnlyMemory<byte>? content,
        ReadingLimit limit
    ) => HasFormOf(message, signer) ? Read(message, signer, content, limit, depth: 0) : null;

    /// <summary>Whether the signer signed a digest of this kind of content, and nothing twice.</summary>
    /// <exception cref="AsnContentException">The kind is none.</exception>
    public static bool HasFormOf(CmsMessage message, CmsSigner signer) =>
        signer.Signed is { } signed
        && signed.Count(SignatureOids.ContentType) == 1
        && AsnDecoder.ReadObjectIdentifier(
            signed.Value(SignatureOids.ContentType)!.Value.Span,
            AsnEncodingRules.DER,
            out _
        ) == message.ContentType
        && HasForm(signed);

    private static ReadSignature Read(
        CmsMessage message,
        CmsSigner signer,
        ReadOnlyMemory<byte>? content,
        ReadingLimit limit,
        int depth
    ) =>
        Of(
            message,
            signer,
            Form,
            content,
            SigningCertificateReference.In(signer.Signed!),
            signer.Signed!.Count(SignatureOids.SigningTime) == 1
        ) with
        {
            TimeStamps =
            [
                .. Stamps(signer.Signed, SignatureOids.ContentTimeStamp, StampedPart.Content, content, limit),
                .. Stamps(
                    signer.Unsigned,
                    SignatureOids.SignatureTimeStamp,
                    StampedPart.Signature,
                    signer.Value,
                    limit
                ),
            ],
            CounterSignatures =
                depth == Deepest
                    ? []
                    :
                    [
                        .. Each(signer.Unsigned, SignatureOids.CounterSignature, limit)
                            .Select(each => CmsSigner.Read(each, SignatureOids.Data))
                            .Select(each => ReadCounter(message, each, signer.Value, limit, depth + 1)),
                    ],
        };

    /// <remarks>What a counter-signature is over is the value of another one: it says no type of content (RFC 5652, section 11.4).</remarks>
    private static ReadSignature ReadCounter(
        CmsMessage message,
        CmsSigner signer,
        ReadOnlyMemory<byte> signature,
        ReadingLimit limit,
        int depth
    ) =>
        signer.Signed is { } signed && signed.Count(SignatureOids.ContentType) == 0 && HasForm(signed)
            ? Read(message, signer, signature, limit, depth)
            : throw new AsnContentException("A counter-signature has not the form of one.");

    private static IEnumerable<ReadTimeStamp> Stamps(
        CmsAttributes attributes,
        string kind,
        StampedPart part,
        ReadOnlyMemory<byte>? stamped,
        ReadingLimit limit
    ) =>
        Each(attributes, kind, limit)
            .Select(token => TimeStampReading.Read(part, token, stamped, limit))
            .OfType<ReadTimeStamp>();

    /// <summary>The values of a kind, each of which is a signature itself.</summary>
    private static IEnumerable<ReadOnlyMemory<byte>> Each(CmsAttributes attributes, string kind, ReadingLimit limit)
    {
        limit.AddSignatures(attributes.Count(kind));
        return attributes.Values[kind];
    }

    private static bool HasForm(CmsAttributes signed) =>
        signed.Count(SignatureOids.MessageDigest) == 1
        && SignatureOids.SignedAtMostOnce.All(kind => signed.Count(kind) <= 1);

    private static bool IsSigned(CmsSigner signer, HashAlgorithmName digest, ReadOnlySpan<byte> content) =>
        signer.Signed!.Value(SignatureOids.MessageDigest) is { } signed
        && CryptographicOperations
            .HashData(digest, content)
            .AsSpan()
            .SequenceEqual(AsnDecoder.ReadOctetString(signed.Span, AsnEncodingRules.BER, out _));

    private static DateTimeOffset? ClaimedAt(CmsSigner signer) =>
        signer.Signed!.Value(SignatureOids.SigningTime) is { } time
            ? new DateTimeOffset(new Pkcs9SigningTime(time.ToArray()).SigningTime.ToUniversalTime())
            : null;
}

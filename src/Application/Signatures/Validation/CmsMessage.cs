using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sijil.Application.Signatures.Validation;

/// <summary>A message of CMS that is signed (RFC 5652, section 5), taken apart and not judged.</summary>
/// <param name="Version">What it says of its own syntax.</param>
/// <param name="Content">What it is about, where that is inside; null where it is detached.</param>
/// <param name="Revocations">Lists of revoked certificates and answers about one that travel with it.</param>
internal sealed record CmsMessage(
    int Version,
    string ContentType,
    ReadOnlyMemory<byte>? Content,
    X509Certificate2Collection Certificates,
    IReadOnlyList<IRevocationEvidence> Revocations,
    IReadOnlyList<CmsSigner> Signers
)
{
    /// <summary>Of each kind of part: more than anybody needs.</summary>
    private const int Most = 128;

    /// <summary>In bytes. Certificates in use have two thousand; their names are told in every report.</summary>
    public const int LargestCertificate = 64 * 1024;

    private static readonly Asn1Tag Wrapper = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag Certificate = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag Revocation = new(TagClass.ContextSpecific, 1, isConstructed: true);

    /// <exception cref="AsnContentException">It is something else.</exception>
    /// <exception cref="CryptographicException">A certificate or a list in it is none.</exception>
    /// <exception cref="ExcessiveSignatureException">There is more in it than the limit allows.</exception>
    public static CmsMessage Read(ReadOnlyMemory<byte> bytes, ReadingLimit limit)
    {
        var outer = new AsnReader(bytes, AsnEncodingRules.BER);
        var message = outer.ReadSequence();
        outer.ThrowIfNotEmpty();
        if (message.ReadObjectIdentifier() != SignatureOids.SignedData)
            throw new AsnContentException("The message is not signed.");

        var signed = Only(message.ReadSequence(Wrapper), reader => reader.ReadSequence());
        message.ThrowIfNotEmpty();
        if (!signed.TryReadInt32(out var version))
            throw new AsnContentException("The message is of a version that nobody knows.");
        var digests = Each(signed.ReadSetOf(), SignatureScheme.ReadDigest);
        var (type, content) = ReadContent(signed.ReadSequence());
        var certificates = Optional(signed, Certificate) is { } all ? ReadCertificates(all) : [];
        var revocations = Optional(signed, Revocation) is { } lists ? Each(lists, ReadRevocation) : [];
        var signers = Each(signed.ReadSetOf(), reader => CmsSigner.Read(reader.ReadEncodedValue(), type));
        signed.ThrowIfNotEmpty();
        if (signers.DistinctBy(signer => signer.Statement).Count() < signers.Count)
            throw new AsnContentException("The same signature stands in it twice.");
        if (version < 1 || version > 5 || !signers.All(signer => digests.Contains(signer.Digest)))
            throw new AsnContentException("The message does not say rightly how it is made.");
        limit.Add(certificates);
        limit.Add(revocations.OfType<IRevocationEvidence>());
        return new(version, type, content, certificates, [.. revocations.OfType<IRevocationEvidence>()], signers);
    }

    private static (string Type, ReadOnlyMemory<byte>? Content) ReadContent(AsnReader reader)
    {
        var type = reader.ReadObjectIdentifier();
        if (!reader.HasData)
            return (type, null);

        var content = Only(reader.ReadSequence(Wrapper), inner => inner.ReadOctetString());
        reader.ThrowIfNotEmpty();
        return (type, content);
    }

    /// <remarks>Certificates of attributes and of older forms are not looked at; none that is looked at is dropped.</remarks>
    private static X509Certificate2Collection ReadCertificates(AsnReader reader) =>
        [
            .. Each(reader, each => each.PeekTag() == Asn1Tag.Sequence ? Load(each) : Skip(each))
                .OfType<X509Certificate2>(),
        ];

    private static X509Certificate2? Load(AsnReader reader) =>
        reader.ReadEncodedValue() is { Length: <= LargestCertificate } encoded
            ? X509CertificateLoader.LoadCertificate(encoded.Span)
            : throw new AsnContentException("A certificate is larger than any in use.");

    private static X509Certificate2? Skip(AsnReader reader)
    {
        reader.ReadEncodedValue();
        return null;
    }

    private static IRevocationEvidence? ReadRevocation(AsnReader reader)
    {
        if (reader.PeekTag() == Asn1Tag.Sequence)
            return RevocationList.Read(reader.ReadEncodedValue());

        var other = reader.ReadSequence(Revocation);
        return other.ReadObjectIdentifier() == SignatureOids.OcspResponse
            ? OcspAnswer.Read(other.ReadEncodedValue())
            : null;
    }

    /// <summary>What is wrapped, and nothing behind it.</summary>
    private static T Only<T>(AsnReader wrapper, Func<AsnReader, T> read)
    {
        var inner = read(wrapper);
        wrapper.ThrowIfNotEmpty();
        return inner;
    }

    private static AsnReader? Optional(AsnReader reader, Asn1Tag tag) =>
        reader.HasData && reader.PeekTag() == tag ? reader.ReadSetOf(tag) : null;

    private static List<T> Each<T>(AsnReader reader, Func<AsnReader, T> read)
    {
        var all = new List<T>();
        while (reader.HasData)
            if (all.Count < Most)
                all.Add(read(reader));
            else
                throw new AsnContentException("The message holds more than anybody needs.");
        return all;
    }
}

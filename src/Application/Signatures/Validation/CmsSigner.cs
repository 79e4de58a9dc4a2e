using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sijil.Application.Signatures.Validation;

/// <summary>One signer of a message (RFC 5652, section 5.3), taken apart and not judged.</summary>
/// <param name="Certificate">The certificate that the signer names: its issuer and serial number, or the identifier of its key.</param>
/// <param name="Signed">The attributes that were signed; null where the content itself was.</param>
/// <param name="Statement">Who signed what, whatever the value: of one of ECDSA anybody can make a second.</param>
internal sealed record CmsSigner(
    SignerName Certificate,
    HashAlgorithmName? Digest,
    CmsAttributes? Signed,
    SignatureScheme? Scheme,
    ReadOnlyMemory<byte> Value,
    CmsAttributes Unsigned,
    string Statement
)
{
    private static readonly Asn1Tag SignedAttributes = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag UnsignedAttributes = new(TagClass.ContextSpecific, 1, isConstructed: true);

    /// <param name="type">What the content is; what is not plain data is signed with attributes.</param>
    /// <exception cref="AsnContentException">It is something else.</exception>
    public static CmsSigner Read(ReadOnlyMemory<byte> bytes, string type)
    {
        var signer = new AsnReader(bytes, AsnEncodingRules.BER).ReadSequence();
        var version = signer.ReadInteger();
        var identifier = signer.PeekEncodedValue();
        var name = SignerName.Read(signer);
        var digest = SignatureScheme.ReadDigest(signer);
        var attributes = Optional(signer, SignedAttributes) is { } signed ? CmsAttributes.ReadSigned(signed) : null;
        var scheme = SignatureScheme.Read(signer.ReadEncodedValue(), digest);
        var value = signer.ReadOctetString();
        var others = Optional(signer, UnsignedAttributes) is { } more ? CmsAttributes.Read(more) : CmsAttributes.None;
        signer.ThrowIfNotEmpty();
        if (version != (name is SignerName.Key ? 3 : 1) || type != SignatureOids.Data && attributes is null)
            throw new AsnContentException("The signer does not say rightly how it was signed.");
        var statement = Convert.ToHexString([.. identifier.Span, .. (attributes?.Encoded ?? value).Span]);
        return new(name, digest, attributes, scheme, value, others, statement);
    }

    private static ReadOnlyMemory<byte>? Optional(AsnReader reader, Asn1Tag tag) =>
        reader.HasData && reader.PeekTag() == tag ? reader.ReadEncodedValue() : default(ReadOnlyMemory<byte>?);
}

/// <summary>How a signer names a certificate.</summary>
internal abstract record SignerName
{
    private static readonly Asn1Tag KeyIdentifier = new(TagClass.ContextSpecific, 0);

    public sealed record Serial(ReadOnlyMemory<byte> Issuer, ReadOnlyMemory<byte> Number) : SignerName
    {
        public override bool Fits(X509Certificate2 certificate) =>
            certificate.IssuerName.RawData.AsSpan().SequenceEqual(Issuer.Span)
            && certificate.SerialNumberBytes.Span.SequenceEqual(Number.Span);
    }

    public sealed record Key(byte[] Identifier) : SignerName
    {
        public override bool Fits(X509Certificate2 certificate) =>
            certificate
                .Extensions.OfType<X509SubjectKeyIdentifierExtension>()
                .Any(extension => extension.SubjectKeyIdentifierBytes.Span.SequenceEqual(Identifier));
    }

    public abstract bool Fits(X509Certificate2 certificate);

    /// <exception cref="AsnContentException">It is something else.</exception>
    public static SignerName Read(AsnReader reader)
    {
        if (reader.PeekTag() == KeyIdentifier)
            return new Key(reader.ReadOctetString(KeyIdentifier));

        var name = reader.ReadSequence();
        var read = new Serial(name.ReadEncodedValue(), name.ReadIntegerBytes());
        name.ThrowIfNotEmpty();
        return read;
    }
}

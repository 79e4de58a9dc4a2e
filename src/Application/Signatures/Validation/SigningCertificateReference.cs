using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sijil.Application.Signatures.Validation;

/// <summary>The signed statement which certificate a signature was made with (RFC 2634 and 5035), by its digest.</summary>
internal sealed record SigningCertificateReference(HashAlgorithmName Algorithm, ReadOnlyMemory<byte> Digest)
{
    /// <summary>The first version of the statement, where it is made beside the second: each of them has to name it (RFC 5035).</summary>
    private SigningCertificateReference? Beside { get; init; }

    /// <summary>What a signature of a document says; null where it says nothing.</summary>
    /// <remarks>The first version of the statement names the certificate by SHA-1 and alone identifies nothing any more.</remarks>
    /// <exception cref="AsnContentException">It makes one that cannot be read.</exception>
    public static SigningCertificateReference? In(CmsAttributes signed)
    {
        if (signed.Value(SignatureOids.SigningCertificateV2) is not { } statement)
            return null;

        var first = First(statement);
        var algorithm =
            first.PeekTag() == Asn1Tag.Sequence ? SignatureScheme.ReadDigest(first) : HashAlgorithmName.SHA256;
        return algorithm is { } known ? new(known, first.ReadOctetString()) { Beside = InFirstVersion(signed) } : null;
    }

    /// <summary>What a time-stamp says, where RFC 3161 itself asks for the first version.</summary>
    /// <exception cref="AsnContentException">It makes one that cannot be read.</exception>
    public static SigningCertificateReference? InTimeStamp(CmsAttributes signed) =>
        In(signed) ?? InFirstVersion(signed);

    public X509Certificate2? FindIn(X509Certificate2Collection certificates) =>
        certificates.FirstOrDefault(certificate => Names(certificate) && certificate.IsReadable());

    private bool Names(X509Certificate2 certificate) =>
        CryptographicOperations.HashData(Algorithm, certificate.RawDataMemory.Span).AsSpan().SequenceEqual(Digest.Span)
        && Beside?.Names(certificate) != false;

    private static SigningCertificateReference? InFirstVersion(CmsAttributes signed) =>
        signed.Value(SignatureOids.SigningCertificate) is { } statement
            ? new(HashAlgorithmName.SHA1, First(statement).ReadOctetString())
            : null;

    /// <summary>Of several certificates the first one is the signer's.</summary>
    private static AsnReader First(ReadOnlyMemory<byte> statement) =>
        new AsnReader(statement, AsnEncodingRules.BER).ReadSequence().ReadSequence().ReadSequence();
}

using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Sijil.Application.Signatures;

/// <summary>A detached CMS signature (RFC 5652) whose form has been checked, with the document it is said to be of.</summary>
internal sealed class DetachedSignature
{
    private readonly SignerInfo signer;
    private readonly byte[] content;
    private readonly byte[] signedDigest;

    /// <exception cref="AsnContentException">What was signed beside the document cannot be read.</exception>
    private DetachedSignature(SignedCms message, byte[] content)
    {
        (signer, this.content) = (message.SignerInfos[0], content);
        Certificates = message.Certificates;
        Certificate =
            SigningCertificateReference.In(signer)?.FindIn(Certificates) is { } named && Signs(named) ? named : null;
        signedDigest = AsnDecoder.ReadOctetString(
            signer.Attribute(SignatureOids.MessageDigest)!,
            AsnEncodingRules.BER,
            out _
        );
        ClaimedAt = signer.Attribute(SignatureOids.SigningTime) is { } time
            ? new DateTimeOffset(new Pkcs9SigningTime(time).SigningTime.ToUniversalTime())
            : null;
    }

    /// <summary>All certificates that travel with the signature.</summary>
    public X509Certificate2Collection Certificates { get; }

    /// <summary>The certificate whose digest was signed; null where it is not here, or not the one the signer names.</summary>
    public X509Certificate2? Certificate { get; }

    /// <summary>What the signature says of its own time.</summary>
    public DateTimeOffset? ClaimedAt { get; }

    public HashAlgorithmName Digest => HashAlgorithmName.FromOid(signer.DigestAlgorithm.Value!);

    /// <summary>Null where it has not the form of one detached signature with what CAdES wants signed, each once.</summary>
    public static DetachedSignature? Read(byte[] signature, byte[] content)
    {
        try
        {
            if (!HoldsNoContent(signature))
                return null;

            var message = new SignedCms(new ContentInfo(content), detached: true);
            message.Decode(signature);
            return message.SignerInfos is [var only] && HasForm(only) ? new(message, content) : null;
        }
        // This is how the parsers say that it is something else.
        catch (Exception fault) when (fault is CryptographicException or AsnContentException)
        {
            return null;
        }
    }

    public bool DigestMatches() =>
        CryptographicOperations.HashData(Digest, content).AsSpan().SequenceEqual(signedDigest);

    /// <remarks>Of the certificate nothing is checked here, not even that it is the right one.</remarks>
    public bool SignatureMatches()
    {
        try
        {
            signer.CheckSignature(verifySignatureOnly: true);
            return true;
        }
        // A signature that does not match is told in no other way.
        catch (CryptographicException)
        {
            return false;
        }
    }

    private bool Signs(X509Certificate2 certificate) =>
        signer.Certificate?.RawDataMemory.Span.SequenceEqual(certificate.RawDataMemory.Span) == true;

    /// <summary>One value and nothing behind it, and no content inside: what is inside could be taken for what was signed.</summary>
    private static bool HoldsNoContent(byte[] signature)
    {
        var outer = new AsnReader(signature, AsnEncodingRules.BER);
        var message = outer.ReadSequence();
        outer.ThrowIfNotEmpty();
        if (message.ReadObjectIdentifier() != SignatureOids.SignedData)
            return false;

        var signed = message.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadSequence();
        signed.ReadInteger();
        signed.ReadSetOf();
        var content = signed.ReadSequence();
        return content.ReadObjectIdentifier() == SignatureOids.Data && !content.HasData;
    }

    private static bool HasForm(SignerInfo signer) =>
        signer.Count(SignatureOids.ContentType) == 1
        && signer.Count(SignatureOids.MessageDigest) == 1
        && signer.Count(SignatureOids.SigningTime) <= 1
        && signer.Count(SignatureOids.SigningCertificateV2) <= 1
        && AsnDecoder.ReadObjectIdentifier(signer.Attribute(SignatureOids.ContentType)!, AsnEncodingRules.DER, out _)
            == SignatureOids.Data
        && HashAlgorithmName.TryFromOid(signer.DigestAlgorithm.Value!, out _);
}

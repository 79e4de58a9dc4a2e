using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace Sijil.Application.Signatures.Validation;

/// <summary>A body, an algorithm and a signature: the shape of certificates, of lists of revoked ones, and of answers about one.</summary>
internal sealed record SignedStructure(ReadOnlyMemory<byte> Body, ReadOnlyMemory<byte> Algorithm, SignatureValue Value)
{
    /// <summary>Reads the three and leaves what follows.</summary>
    /// <exception cref="AsnContentException">It has another shape.</exception>
    public static SignedStructure Read(AsnReader structure)
    {
        var body = structure.ReadEncodedValue();
        var algorithm = structure.ReadEncodedValue();
        var value = structure.ReadBitString(out var unused);
        return unused == 0
            ? new(body, algorithm, new(SignatureScheme.Read(algorithm), body, value))
            : throw new AsnContentException("A signature does not end within a byte.");
    }

    /// <exception cref="AsnContentException">It has another shape.</exception>
    public static SignedStructure Read(ReadOnlyMemory<byte> encoded)
    {
        var outer = new AsnReader(encoded, AsnEncodingRules.DER);
        var structure = outer.ReadSequence();
        outer.ThrowIfNotEmpty();
        var read = Read(structure);
        structure.ThrowIfNotEmpty();
        return read;
    }

    /// <summary>Whether an issuer signed a certificate. What has not the form of one was issued by nobody.</summary>
    public static bool IsIssued(X509Certificate2 certificate, X509Certificate2 issuer)
    {
        try
        {
            return issuer.IsNamed(certificate.IssuerName.RawData)
                && Read(certificate.RawDataMemory).Value.IsOf(issuer) == true;
        }
        catch (AsnContentException)
        {
            return false;
        }
    }
}

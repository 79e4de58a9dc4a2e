using System.Formats.Asn1;
using System.Security.Cryptography;

namespace Sijil.Application.Signatures.Validation;

/// <summary>How a signature was computed: RFC 3370 and 4056 (RSA), RFC 5754 and 5758 (ECDSA).</summary>
internal abstract record SignatureScheme(HashAlgorithmName Digest)
{
    private const string Rsa = "1.2.840.113549.1.1.1";
    private const string RsaPssOid = "1.2.840.113549.1.1.10";
    private const string MaskGeneration = "1.2.840.113549.1.1.8";

    /// <summary>What PSS takes where nothing is said (RFC 4055, section 3.1).</summary>
    private const int DefaultSaltLength = 20;

    public sealed record RsaPkcs1(HashAlgorithmName Digest) : SignatureScheme(Digest);

    public sealed record RsaPss(HashAlgorithmName Digest, int SaltLength) : SignatureScheme(Digest);

    /// <param name="Format">How the two numbers of the value are written.</param>
    /// <param name="KeyLength">That of the only curve that goes with it, in bits; null where any does.</param>
    public sealed record Ecdsa(
        HashAlgorithmName Digest,
        DSASignatureFormat Format = DSASignatureFormat.Rfc3279DerSequence,
        int? KeyLength = null
    ) : SignatureScheme(Digest);

    /// <param name="algorithm">An AlgorithmIdentifier.</param>
    /// <param name="otherwise">The digest where the identifier names the kind of key alone.</param>
    /// <returns>Null where it is not known here.</returns>
    /// <exception cref="AsnContentException">It is none.</exception>
    public static SignatureScheme? Read(ReadOnlyMemory<byte> algorithm, HashAlgorithmName? otherwise = null)
    {
        var reader = new AsnReader(algorithm, AsnEncodingRules.BER).ReadSequence();
        var oid = reader.ReadObjectIdentifier();
        if (oid == RsaPssOid)
            return ReadPss(reader);

        ReadNothing(reader);
        return oid switch
        {
            Rsa => otherwise is { } digest ? new RsaPkcs1(digest) : null,
            "1.2.840.113549.1.1.5" => new RsaPkcs1(HashAlgorithmName.SHA1),
            "1.2.840.113549.1.1.11" => new RsaPkcs1(HashAlgorithmName.SHA256),
            "1.2.840.113549.1.1.12" => new RsaPkcs1(HashAlgorithmName.SHA384),
            "1.2.840.113549.1.1.13" => new RsaPkcs1(HashAlgorithmName.SHA512),
            "1.2.840.10045.4.1" => new Ecdsa(HashAlgorithmName.SHA1),
            "1.2.840.10045.4.3.2" => new Ecdsa(HashAlgorithmName.SHA256),
            "1.2.840.10045.4.3.3" => new Ecdsa(HashAlgorithmName.SHA384),
            "1.2.840.10045.4.3.4" => new Ecdsa(HashAlgorithmName.SHA512),
            _ => null,
        };
    }

    /// <summary>By its name in JSON Web Signatures (RFC 7518, section 3.1).</summary>
    /// <returns>Null where it is not known here, as one that needs no key.</returns>
    public static SignatureScheme? Named(string? algorithm) =>
        algorithm switch
        {
            "RS256" => new RsaPkcs1(HashAlgorithmName.SHA256),
            "RS384" => new RsaPkcs1(HashAlgorithmName.SHA384),
            "RS512" => new RsaPkcs1(HashAlgorithmName.SHA512),
            "PS256" => new RsaPss(HashAlgorithmName.SHA256, 32),
            "PS384" => new RsaPss(HashAlgorithmName.SHA384, 48),
            "PS512" => new RsaPss(HashAlgorithmName.SHA512, 64),
            "ES256" => Fixed(HashAlgorithmName.SHA256, 256),
            "ES384" => Fixed(HashAlgorithmName.SHA384, 384),
            "ES512" => Fixed(HashAlgorithmName.SHA512, 521),
            _ => null,
        };

    private static Ecdsa Fixed(HashAlgorithmName digest, int keyLength) =>
        new(digest, DSASignatureFormat.IeeeP1363FixedFieldConcatenation, keyLength);

    /// <summary>The digest that an AlgorithmIdentifier names; null where it is not known here.</summary>
    /// <exception cref="AsnContentException">It is none.</exception>
    public static HashAlgorithmName? ReadDigest(AsnReader algorithm)
    {
        var reader = algorithm.ReadSequence();
        var oid = reader.ReadObjectIdentifier();
        ReadNothing(reader);
        return HashAlgorithmName.TryFromOid(oid, out var known) ? known : null;
    }

    private static RsaPss? ReadPss(AsnReader reader)
    {
        HashAlgorithmName? digest = HashAlgorithmName.SHA1;
        HashAlgorithmName? mask = HashAlgorithmName.SHA1;
        var saltLength = DefaultSaltLength;
        if (reader.HasData)
        {
            var parameters = reader.ReadSequence();
            if (Field(parameters, 0) is { } hash)
                digest = ReadDigest(hash);
            if (Field(parameters, 1) is { } generation)
                mask = ReadMask(generation.ReadSequence());
            if (Field(parameters, 2) is { } salt && !salt.TryReadInt32(out saltLength))
                return null;
            if (Field(parameters, 3) is { } trailer && trailer.ReadInteger() != 1)
                return null;
            parameters.ThrowIfNotEmpty();
        }
        reader.ThrowIfNotEmpty();
        return digest is { } known && mask == known && saltLength is >= 0 and <= 1024 ? new(known, saltLength) : null;
    }

    private static HashAlgorithmName? ReadMask(AsnReader generation) =>
        generation.ReadObjectIdentifier() == MaskGeneration ? ReadDigest(generation) : null;

    private static AsnReader? Field(AsnReader parameters, int number)
    {
        var tag = new Asn1Tag(TagClass.ContextSpecific, number, isConstructed: true);
        return parameters.HasData && parameters.PeekTag() == tag ? parameters.ReadSequence(tag) : null;
    }

    /// <summary>Parameters that say nothing: NULL, or none.</summary>
    private static void ReadNothing(AsnReader reader)
    {
        if (reader.HasData)
            reader.ReadNull();
        reader.ThrowIfNotEmpty();
    }
}

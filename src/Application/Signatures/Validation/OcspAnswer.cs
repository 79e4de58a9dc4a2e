using System.Collections.Concurrent;
using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1.Ocsp;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Ocsp;
using Sijil.Domain.Signatures.Validation;
using Validity = Sijil.Domain.Signatures.Validation.Validity;

namespace Sijil.Application.Signatures.Validation;

/// <summary>An answer whether a certificate was revoked (RFC 6960), as the responder signed it. Thread-safe.</summary>
internal sealed class OcspAnswer : IRevocationEvidence
{
    private const int Successful = 0;
    private const string Basic = "1.3.6.1.5.5.7.48.1.1";

    /// <summary>Of a responder with all authorities above it, of which only the responder's is looked at.</summary>
    private const int MostCertificates = 16;

    private static readonly Asn1Tag Field = new(TagClass.ContextSpecific, 0, isConstructed: true);

    private readonly BasicOcspResp answer;
    private readonly SignedStructure signed;
    private readonly X509Certificate2Collection certificates;

    /// <summary>Whether it is the signature of one of these certificates, by their digests. Many certificates are asked about in one answer.</summary>
    private readonly ConcurrentDictionary<string, bool> signers = new(StringComparer.Ordinal);

    private OcspAnswer(ReadOnlyMemory<byte> encoded, ReadOnlyMemory<byte> basic)
    {
        var outer = new AsnReader(basic, AsnEncodingRules.DER);
        var structure = outer.ReadSequence();
        outer.ThrowIfNotEmpty();
        signed = SignedStructure.Read(structure);
        certificates = structure.HasData ? ReadCertificates(structure.ReadSequence(Field).ReadSequence()) : [];
        structure.ThrowIfNotEmpty();
        answer = new(BasicOcspResponse.GetInstance(basic.ToArray()));
        (Encoded, Digest) = (encoded, Domain.Ledger.Digest.Of(encoded.Span));
    }

    public ReadOnlyMemory<byte> Encoded { get; }

    public string Digest { get; }

    /// <param name="encoded">OCSPResponse in DER.</param>
    /// <exception cref="CryptographicException">It is none, or an answer that tells nothing.</exception>
    public static OcspAnswer Read(ReadOnlyMemory<byte> encoded)
    {
        try
        {
            var outer = new AsnReader(encoded, AsnEncodingRules.DER);
            var response = outer.ReadSequence();
            outer.ThrowIfNotEmpty();
            if (!response.ReadEnumeratedBytes().Span.SequenceEqual([(byte)Successful]))
                throw new CryptographicException("The responder did not answer what was asked.");

            var bytes = response.ReadSequence(Field).ReadSequence();
            response.ThrowIfNotEmpty();
            if (bytes.ReadObjectIdentifier() != Basic)
                throw new CryptographicException("The answer is of a kind that is not known here.");

            var basic = bytes.ReadOctetString();
            bytes.ThrowIfNotEmpty();
            return new(encoded, basic);
        }
        // The parsers complain by many types; whatever they say, this is no answer.
        catch (Exception fault) when (fault is not (OutOfMemoryException or CryptographicException))
        {
            throw new CryptographicException("This is no answer of a responder.", fault);
        }
    }

    public RevocationFacts? About(
        X509Certificate2 certificate,
        X509Certificate2 issuer,
        Validity? validity,
        IReadOnlyList<IRevocationEvidence> others
    )
    {
        if (
            Responder(issuer, others) is not { } responder
            || responder.IsSame(certificate)
            || Status(certificate, issuer) is not { } single
            || single.GetCertStatus() is UnknownStatus
        )
            return null;

        var revoked = single.GetCertStatus() as RevokedStatus;
        return new(
            Digest,
            Moments.Of(single.ThisUpdate),
            single.NextUpdate is { } next ? Moments.Of(next) : null,
            revoked is null ? null : Moments.Of(revoked.RevocationTime),
            revoked is { HasRevocationReason: true, RevocationReason: CrlReason.CertificateHold },
            responder.IsSame(issuer) ? validity : responder.Validity(),
            signed.Value.AlgorithmsWith(responder)
        );
    }

    private SingleResp? Status(X509Certificate2 certificate, X509Certificate2 issuer)
    {
        var authority = new Org.BouncyCastle.X509.X509Certificate(issuer.RawData);
        var number = new BigInteger(certificate.SerialNumberBytes.ToArray());
        return answer.Responses.FirstOrDefault(each =>
            each.GetCertID().SerialNumber.Equals(number) && each.GetCertID().MatchesIssuer(authority)
        );
    }

    /// <summary>
    /// Who signed the answer: the issuer, or whom the issuer has made a certificate for just that (RFC 6960, section 4.2.2.2), which was
    /// valid then and was not revoked.
    /// </summary>
    private X509Certificate2? Responder(X509Certificate2 issuer, IReadOnlyList<IRevocationEvidence> others) =>
        certificates
            .Where(each =>
                IsSigner(each)
                && each.HasUsage(SignatureOids.OcspSigning)
                && each.Validity().Covers(Moments.Of(answer.ProducedAt))
                && SignedStructure.IsIssued(each, issuer)
                && SignedStructure
                    .Read(each.RawDataMemory)
                    .Value.AlgorithmsWith(issuer)
                    .AreReliableAt(Moments.Of(answer.ProducedAt))
                && IsNotRevoked(each, issuer, others)
            )
            .FirstOrDefault()
        ?? (IsSigner(issuer) ? issuer : null);

    private bool IsSigner(X509Certificate2 responder) =>
        IsNamed(responder) && signers.GetOrAdd(responder.Digest(), _ => signed.Value.IsOf(responder) == true);

    private bool IsNamed(X509Certificate2 responder) =>
        answer.ResponderId.ToAsn1Object() is var id && id.Name is { } name
            ? responder.IsNamed(name.GetDerEncoded())
            : id.GetKeyHash()
                .AsSpan()
                .SequenceEqual(
                    CryptographicOperations.HashData(
                        HashAlgorithmName.SHA1,
                        responder.PublicKey.EncodedKeyValue.RawData
                    )
                );

    /// <remarks>Who says by an extension that nobody is to ask is not asked about.</remarks>
    private static bool IsNotRevoked(
        X509Certificate2 responder,
        X509Certificate2 issuer,
        IReadOnlyList<IRevocationEvidence> others
    )
    {
        if (responder.Extensions[SignatureOids.OcspNoCheck] is not null)
            return true;

        var known = others
            .OfType<RevocationList>()
            .Select(list => list.About(responder, issuer, null, []))
            .OfType<RevocationFacts>()
            .ToList();
        return known is not [] && known.All(facts => facts.RevokedAt is null);
    }

    private static X509Certificate2Collection ReadCertificates(AsnReader reader)
    {
        var all = new X509Certificate2Collection();
        while (reader.HasData && all.Count < MostCertificates)
            all.Add(X509CertificateLoader.LoadCertificate(reader.ReadEncodedValue().Span));
        return [.. all.DistinctBy(each => each.Digest())];
    }
}

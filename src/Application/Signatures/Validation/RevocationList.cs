using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.X509;
using Sijil.Domain.Signatures.Validation;
using Validity = Sijil.Domain.Signatures.Validation.Validity;

namespace Sijil.Application.Signatures.Validation;

/// <summary>A list of revoked certificates (RFC 5280, section 5), as its issuer signed it. Thread-safe.</summary>
/// <remarks>Many certificates are looked up in one list, so who signed it and what stands in it is found out once.</remarks>
internal sealed class RevocationList : IRevocationEvidence
{
    private static readonly string[] Understood = [X509Extensions.IssuingDistributionPoint.Id];

    private readonly X509Crl list;
    private readonly SignedStructure signed;
    private readonly RevokedCertificates entries;

    /// <summary>Whether it is the signature of one of these certificates, by their digests.</summary>
    private readonly ConcurrentDictionary<string, bool> signers = new(StringComparer.Ordinal);

    private RevocationList(ReadOnlyMemory<byte> encoded, X509Crl list)
    {
        (Encoded, this.list, Digest) = (encoded, list, Domain.Ledger.Digest.Of(encoded.Span));
        signed = SignedStructure.Read(encoded);
        entries = new(signed.Body);
    }

    public ReadOnlyMemory<byte> Encoded { get; }

    public string Digest { get; }

    /// <summary>Who issued it.</summary>
    public byte[] Issuer => list.IssuerDN.GetDerEncoded();

    public DateTimeOffset IssuedAt => Moments.Of(list.ThisUpdate);

    /// <summary>Of which certificates it speaks, by the digest of what it says about that (RFC 5280, section 5.2.5); empty for all of them.</summary>
    public string Part =>
        list.GetExtensionValue(X509Extensions.IssuingDistributionPoint) is { } extension
            ? Domain.Ledger.Digest.Of(extension.GetOctets())
            : "";

    /// <param name="encoded">In DER.</param>
    /// <exception cref="CryptographicException">It is none.</exception>
    public static RevocationList Read(ReadOnlyMemory<byte> encoded)
    {
        try
        {
            var list = new X509Crl(CertificateList.GetInstance(encoded.ToArray()));
            return list.CertificateList.TbsCertList.Signature.Equals(list.CertificateList.SignatureAlgorithm)
                ? new(encoded, list)
                : throw new CryptographicException("The list names two algorithms.");
        }
        // The parser complains by many types; whatever it says, this is no list.
        catch (Exception fault) when (fault is not (OutOfMemoryException or CryptographicException))
        {
            throw new CryptographicException("This is no list of revoked certificates.", fault);
        }
    }

    public RevocationFacts? About(
        X509Certificate2 certificate,
        X509Certificate2 issuer,
        Validity? validity,
        IReadOnlyList<IRevocationEvidence> others
    )
    {
        if (!IsOf(issuer) || !Covers(certificate))
            return null;

        var entry = entries.Find(certificate.SerialNumberBytes.Span);
        return new(
            Digest,
            Moments.Of(list.ThisUpdate),
            list.NextUpdate is { } next ? Moments.Of(next) : null,
            entry?.RevokedAt,
            entry?.IsOnHold == true,
            validity,
            signed.Value.AlgorithmsWith(issuer)
        );
    }

    /// <summary>Every certificate that it revokes or puts on hold.</summary>
    public IReadOnlyCollection<RevokedCertificate> Entries() => entries.All;

    /// <summary>Whether this one issued it, and may.</summary>
    /// <remarks>What is critical and not understood may not be used (RFC 5280, section 5.2): lists of changes say so that way.</remarks>
    public bool IsOf(X509Certificate2 issuer) =>
        issuer.IsNamed(Issuer)
        && list.GetCriticalExtensionOids()?.All(each => Understood.Contains(each)) != false
        && issuer.Allows(X509KeyUsageFlags.CrlSign)
        && signers.GetOrAdd(issuer.Digest(), _ => signed.Value.IsOf(issuer) == true);

    /// <summary>Whether it tells everything of its issuer's own certificates, or of a part of them (RFC 5280, section 5.2.5).</summary>
    public bool IsWhole
    {
        get
        {
            try
            {
                return Tells(Scope());
            }
            // The parser complains by many types; whatever it says, nobody knows of what the list speaks.
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                return false;
            }
        }
    }

    private bool Covers(X509Certificate2 certificate) =>
        Scope() is not { } scope
        || Tells(scope)
            && !(scope.OnlyContainsUserCerts && certificate.IsAuthority())
            && !(scope.OnlyContainsCACerts && !certificate.IsAuthority())
            && (
                scope.DistributionPoint is null
                || DistributionPoints.In(certificate).Any(scope.DistributionPoint.Equals)
            );

    private static bool Tells(IssuingDistributionPoint? scope) =>
        scope is null or { IsIndirectCrl: false, OnlyContainsAttributeCerts: false, OnlySomeReasons: null };

    /// <summary>What it says of the certificates of which it speaks; null where those are all.</summary>
    private IssuingDistributionPoint? Scope() =>
        list.GetExtensionValue(X509Extensions.IssuingDistributionPoint) is { } extension
            ? IssuingDistributionPoint.GetInstance(Asn1Object.FromByteArray(extension.GetOctets()))
            : null;
}

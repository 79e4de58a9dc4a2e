using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.X509;
using Sijil.Domain.Signatures;

namespace Sijil.Application.Signatures;

/// <summary>A list of revoked certificates (RFC 5280, section 5), as its issuer signed it.</summary>
internal sealed class RevocationList(X509Crl list)
{
    private const int MaySignLists = 6;

    private static readonly X509CertificateParser Parser = new();

    /// <summary>What the newest of these lists that the issuer signed says of a certificate; null where there is none.</summary>
    public static RevocationFacts? About(
        X509Certificate2 certificate,
        X509Certificate2 issuer,
        IEnumerable<RevocationList> lists
    ) =>
        lists.Where(list => list.IsOf(issuer)).Select(list => list.About(certificate)).MaxBy(facts => facts.ThisUpdate);

    /// <remarks>
    /// A list that speaks of a part of the certificates only, or of changes only, says so by a critical extension. None is understood
    /// here, and what is critical and not understood may not be used (RFC 5280, section 5.2).
    /// </remarks>
    private bool IsOf(X509Certificate2 issuer)
    {
        var authority = Parser.ReadCertificate(issuer.RawData);
        return list.IssuerDN.Equivalent(authority.SubjectDN)
            && list.GetCriticalExtensionOids() is not { Count: > 0 }
            && authority.GetKeyUsage() is var usage
            && (usage is null || usage[MaySignLists])
            && list.IsSignatureValid(authority.GetPublicKey());
    }

    private RevocationFacts About(X509Certificate2 certificate)
    {
        var entry = list.GetRevokedCertificate(new BigInteger(1, certificate.SerialNumberBytes.ToArray()));
        return new(
            Moment(list.ThisUpdate),
            list.NextUpdate is { } next ? Moment(next) : null,
            entry is null ? null : Moment(entry.RevocationDate),
            entry is not null && IsHold(entry)
        );
    }

    private static bool IsHold(X509CrlEntry entry) =>
        entry.GetExtensionValue(X509Extensions.ReasonCode) is { } reason
        && DerEnumerated.GetInstance(Asn1Object.FromByteArray(reason.GetOctets())).IntValueExact
            == CrlReason.CertificateHold;

    private static DateTimeOffset Moment(DateTime utc) => new(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
}

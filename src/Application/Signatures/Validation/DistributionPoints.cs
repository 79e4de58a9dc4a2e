using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X509;

namespace Sijil.Application.Signatures.Validation;

/// <summary>Where a certificate says that the list of revoked ones is to be had (RFC 5280, section 4.2.1.13).</summary>
internal static class DistributionPoints
{
    private const string Extension = "2.5.29.31";

    public static IEnumerable<DistributionPointName> In(X509Certificate2 certificate) =>
        certificate.Extensions[Extension] is { } points
            ? CrlDistPoint
                .GetInstance(Asn1Object.FromByteArray(points.RawData))
                .GetDistributionPoints()
                .Select(point => point.DistributionPointName)
                .OfType<DistributionPointName>()
            : [];
}

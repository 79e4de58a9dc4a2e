using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X509;
using Sijil.Application.Signatures.Validation;

namespace Sijil.Application.Signatures.Revocation;

/// <summary>Where a certificate says that its issuer tells of revocations. Only addresses over HTTP are given.</summary>
internal static class IssuerAddresses
{
    /// <summary>Authority information access (RFC 5280, section 4.2.2.1).</summary>
    public static IEnumerable<Uri> OfResponders(X509Certificate2 certificate) =>
        Web(
            certificate
                .Extensions.OfType<X509AuthorityInformationAccessExtension>()
                .SelectMany(access => access.EnumerateOcspUris())
        );

    /// <summary>Distribution points of lists (RFC 5280, section 4.2.1.13).</summary>
    public static IEnumerable<Uri> OfLists(X509Certificate2 certificate) =>
        Web(
            DistributionPoints
                .In(certificate)
                .Where(name => name.Type == DistributionPointName.FullName)
                .SelectMany(name => GeneralNames.GetInstance(name.Name).GetNames())
                .Where(name => name.TagNo == GeneralName.UniformResourceIdentifier)
                .Select(name => DerIA5String.GetInstance(name.Name).GetString())
        );

    private static IEnumerable<Uri> Web(IEnumerable<string> addresses)
    {
        foreach (var address in addresses)
            if (
                Uri.TryCreate(address, UriKind.Absolute, out var uri)
                && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            )
                yield return uri;
    }
}

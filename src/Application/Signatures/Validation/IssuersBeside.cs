using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sijil.Application.Signatures.Validation;

/// <summary>Of the certificates that travel with a signature those that may lie between one of them and a trusted one.</summary>
/// <remarks>
/// Whoever sends a signature chooses what travels with it. What builds chains is only shown what bears the name of an issuer (RFC 5280,
/// section 4.1.2.6: written alike), and no keys that take long; so a path of any length or of any number of branches costs little. The
/// issuer may be one of somebody who is known here already and does not travel.
/// </remarks>
internal static class IssuersBeside
{
    /// <summary>Chains in use have two or three of them, where an authority has several certificates for one key some more.</summary>
    private const int Most = 8;

    /// <param name="known">Those that are shown in any case.</param>
    public static X509Certificate2Collection Of(
        X509Certificate2 certificate,
        X509Certificate2Collection beside,
        IReadOnlyList<X509Certificate2> known
    )
    {
        var found = new X509Certificate2Collection();
        var way = new List<X509Certificate2> { certificate };
        for (var place = 0; place < way.Count; place++)
        {
            way.AddRange(Above(way[place], known, way).ToList());
            var more = Above(way[place], beside, way).Where(IsUsable).Take(Most - found.Count).ToArray();
            way.AddRange(more);
            found.AddRange(more);
        }

        return found;
    }

    private static IEnumerable<X509Certificate2> Above(
        X509Certificate2 certificate,
        IEnumerable<X509Certificate2> all,
        List<X509Certificate2> way
    ) =>
        all.Where(each => each.IsNamed(certificate.IssuerName.RawData) && !way.Exists(each.IsSame))
            .DistinctBy(each => each.Digest());

    private static bool IsUsable(X509Certificate2 certificate)
    {
        try
        {
            return !certificate.HasUnusableKey();
        }
        // A key that is none has issued nothing.
        catch (CryptographicException)
        {
            return false;
        }
    }
}

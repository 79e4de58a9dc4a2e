using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sijil.Application.Signatures.Validation;

/// <summary>Of the certificates that travel with a signature those that may lie between one of them and a trusted one.</summary>
/// <remarks>
/// Whoever sends a signature chooses what travels with it. What builds chains is only shown what bears the name of an issuer (RFC 5280,
/// section 4.1.2.6: written alike), and no keys that take long; so a path of any length or of any number of branches costs little.
/// </remarks>
internal static class IssuersBeside
{
    /// <summary>Chains in use have two or three of them, where an authority has several certificates for one key some more.</summary>
    private const int Most = 8;

    public static X509Certificate2Collection Of(X509Certificate2 certificate, X509Certificate2Collection beside)
    {
        var way = new List<X509Certificate2> { certificate };
        for (var place = 0; place < way.Count; place++)
            way.AddRange(
                beside
                    .Where(each => each.IsNamed(way[place].IssuerName.RawData) && !way.Exists(each.IsSame))
                    .DistinctBy(each => each.Digest())
                    .Where(IsUsable)
                    .Take(Most + 1 - way.Count)
                    .ToList()
            );
        return [.. way.Skip(1)];
    }

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

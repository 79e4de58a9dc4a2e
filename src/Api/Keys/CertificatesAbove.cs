using System.Security.Cryptography.X509Certificates;

namespace Sijil.Api.Keys;

internal static class CertificatesAbove
{
    /// <summary>The certificates above one another, as far as they are among these.</summary>
    public static IEnumerable<X509Certificate2> Above(this X509Certificate2 below, IEnumerable<X509Certificate2> all)
    {
        var left = all.Where(certificate => !certificate.Equals(below)).ToList();
        while (left.Find(certificate => IsIssuer(certificate, below)) is { } issuer)
        {
            yield return issuer;
            left.Remove(issuer);
            below = issuer;
        }
    }

    private static bool IsIssuer(X509Certificate2 certificate, X509Certificate2 below) =>
        certificate.SubjectName.RawData.AsSpan().SequenceEqual(below.IssuerName.RawData);
}

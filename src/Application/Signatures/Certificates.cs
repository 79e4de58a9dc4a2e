using System.Security.Cryptography.X509Certificates;

namespace Sijil.Application.Signatures;

internal static class Certificates
{
    public static bool IsSelfIssued(this X509Certificate2 certificate) =>
        certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);

    /// <summary>SHA-256 of the whole certificate: what tells it from another one of the same key or name.</summary>
    public static string Digest(this X509Certificate2 certificate) =>
        Domain.Ledger.Digest.Of(certificate.RawDataMemory.Span);

    public static string ToPem(this IEnumerable<X509Certificate2> certificates) =>
        string.Concat(certificates.Select(certificate => certificate.ExportCertificatePem() + "\n"));
}

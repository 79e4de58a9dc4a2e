namespace Sijil.Application.Signatures.Validation;

/// <summary>Moments as certificates and lists write them: in UTC, to the second.</summary>
internal static class Moments
{
    public static DateTimeOffset Of(DateTime utc) => new(DateTime.SpecifyKind(utc, DateTimeKind.Utc));

    public static Domain.Signatures.Validation.Validity Validity(
        this System.Security.Cryptography.X509Certificates.X509Certificate2 certificate
    ) => new(certificate.NotBefore.ToUniversalTime(), certificate.NotAfter.ToUniversalTime());
}

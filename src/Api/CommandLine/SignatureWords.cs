using System.Globalization;
using Sijil.Api.Localization;
using Sijil.Api.Portal;
using Sijil.Api.Signatures;

namespace Sijil.Api.CommandLine;

/// <summary>A verdict as a person reads it on a terminal, in the words of the public page.</summary>
internal static class SignatureWords
{
    private static readonly PageText Text = new(ReaderLanguage.English, ArabicDigits.Latin);

    public static string Of(SignatureVerdict verdict) =>
        string.Join(
            Environment.NewLine,
            [
                verdict.SubIndication is null ? verdict.Indication : $"{verdict.Indication}/{verdict.SubIndication}",
                Text[$"reason.{verdict.SubIndication ?? "none"}"],
                .. Details(verdict),
            ]
        );

    private static IEnumerable<string> Details(SignatureVerdict verdict)
    {
        yield return $"  checked for      {Moment(verdict.ValidationTime)}";
        if (verdict.ClaimedSigningTime is { } claimed)
            yield return $"  claims to be of  {Moment(claimed)} (a claim, not evidence)";
        if (verdict.SigningCertificate is not { } certificate)
            yield break;

        yield return $"  certificate of   {certificate.Subject}";
        yield return $"  issued by        {certificate.Issuer}";
        yield return $"  valid            {Moment(certificate.NotBefore)} to {Moment(certificate.NotAfter)}";
        yield return $"  its SHA-256      {certificate.Digest}";
    }

    private static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

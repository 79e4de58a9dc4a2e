using System.Globalization;
using Sijil.Api.Localization;
using Sijil.Api.Portal;
using Sijil.Application.Signatures.Validation;

namespace Sijil.Api.CommandLine;

/// <summary>Verdicts as a person reads them on a terminal, in the words of the public page.</summary>
internal static class SignatureWords
{
    private static readonly PageText Text = new(ReaderLanguage.English, ArabicDigits.Latin);

    public static string Of(SignatureVerdicts verdicts) =>
        string.Join(
            Environment.NewLine,
            verdicts.Signatures.SelectMany(verdict => Lines(verdict, verdicts.ValidationTime))
        );

    private static IEnumerable<string> Lines(SignatureVerdict verdict, DateTimeOffset at) =>
        [
            verdict.SubIndication is null ? verdict.Indication : $"{verdict.Indication}/{verdict.SubIndication}",
            Text[$"reason.{verdict.SubIndication ?? "none"}"],
            .. Details(verdict, at),
            .. verdict.Steps.Select(Step),
            .. verdict.CounterSignatures.SelectMany(counter => Lines(counter, at)).Select(line => "    " + line),
        ];

    private static IEnumerable<string> Details(SignatureVerdict verdict, DateTimeOffset at)
    {
        yield return $"  checked for      {Moment(at)}";
        if (verdict.Level is { Length: > 0 } level)
            yield return $"  form             {level}";
        if (verdict.BestSignatureTime != at)
            yield return $"  existed by       {Moment(verdict.BestSignatureTime)}";
        if (verdict.ClaimedTime is { } claimed)
            yield return $"  claims to be of  {Moment(claimed)} (a claim, not evidence)";
        if (verdict.InsideDigest is { } inside)
            yield return $"  signed, inside   {inside} (SHA-256 of it)";
        if (verdict.Signer is not { } certificate)
            yield break;

        yield return $"  certificate of   {certificate.Subject}";
        yield return $"  issued by        {certificate.Issuer}";
        yield return $"  valid            {Moment(certificate.NotBefore)} to {Moment(certificate.NotAfter)}";
        yield return $"  its SHA-256      {certificate.Digest}";
    }

    private static string Step(StepVerdict step) =>
        $"  {(step.SubIndication is null ? "+" : "-")} {Text[$"validation.{step.Check}"]}"
        + (step.Subject is null ? "" : $": {step.Subject}")
        + (step.AsOf is { } moment ? $", {Moment(moment)}" : "")
        + (step.SubIndication is null ? "" : $" ({step.SubIndication})");

    private static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

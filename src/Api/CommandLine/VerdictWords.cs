using System.Globalization;
using Sijil.Application.Signatures.Verdicts;
using Sijil.Domain.Signatures.Verdicts;

namespace Sijil.Api.CommandLine;

/// <summary>Kept verdicts and what rests on a revoked certificate, as a person reads them on a terminal.</summary>
internal static class VerdictWords
{
    public static IEnumerable<string> Of(VerdictReplayed replayed)
    {
        var kept = replayed.SubIndication is null
            ? replayed.Indication
            : $"{replayed.Indication}/{replayed.SubIndication}";
        yield return $"{(replayed.OfLevel ? "Level: " : "")}{kept} at {Moment(replayed.ValidationTime)}: "
            + (
                replayed switch
                {
                    { Refused: { } rule } => $"not reached again. {ObstacleWords.Rule(rule)}",
                    { DestroyedBy: { } destruction } =>
                        $"cannot be reached again, {replayed.Replayed}: the signature was destroyed by event {destruction}",
                    { Same: true } => "reached again, byte for byte",
                    _ => $"NOT the same any more: {replayed.Replayed}",
                }
            );
        if (replayed.UnderOtherPolicy is not { } other)
            yield break;

        yield return $"  under the other policy: {other}";
        foreach (var step in replayed.Differences)
            yield return $"    {step.Check}: {step.SubIndication ?? step.Indication} {step.Subject}";
    }

    public static string Of(RestingSignature resting) =>
        (
            resting.Newest switch
            {
                SealValidated seal => $"  seal of {seal.Act.Number}",
                SignatureValidated person => $"  slot {person.Slot}",
                var unknown => throw new InvalidOperationException($"Unknown verdict {unknown.GetType().Name}."),
            }
        )
        + (resting.IsOlder ? ": proven to be older than" : ": NOT proven to be older than")
        + $" the revocation of {Moment(resting.RevokedAt)}; last said {resting.Newest.Verdict.Indication}";

    private static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

using System.Text.Json;
using System.Text.Json.Serialization;
using Sijil.Application;
using Sijil.Application.Signatures.Validation;
using Sijil.Application.Signatures.Verdicts;
using Sijil.Domain.Signatures.Validation;
using Sijil.Domain.Signatures.Verdicts;

namespace Sijil.Api.CommandLine;

/// <summary>A kept verdict and what came of reaching it again, as machines read it.</summary>
/// <param name="Indication">As it was kept.</param>
/// <param name="Same">The report is the same, byte for byte.</param>
/// <param name="Replayed">What is said now; SIGNED_DATA_NOT_FOUND where the signature was destroyed.</param>
/// <param name="UnderOtherPolicy">What the other policy says; null where none was named.</param>
/// <param name="Differences">The steps whose outcome is another under the other policy.</param>
/// <param name="DestroyedBy">The event with which the signature was destroyed.</param>
/// <param name="Refused">The rule by which it may not be opened.</param>
/// <param name="OfLevel">It is the one from which the level of a signature follows, qualified or not.</param>
internal sealed record VerdictReplayed(
    string Indication,
    string? SubIndication,
    DateTimeOffset ValidationTime,
    VerdictPremises Premises,
    bool Same,
    SaidNow? Replayed,
    SaidNow? UnderOtherPolicy,
    IReadOnlyList<StepVerdict> Differences,
    Guid? DestroyedBy,
    string? Refused,
    bool OfLevel
)
{
    public static readonly JsonSerializerOptions Written = new(StoredJson.Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    public static VerdictReplayed Of(ReplayedVerdict replayed)
    {
        var kept = replayed.Kept.Verdict;
        return new(
            kept.Indication,
            kept.SubIndication,
            kept.ValidationTime,
            kept.Premises,
            replayed.IsSame,
            replayed switch
            {
                { Again: { } again } => SaidNow.Of(again),
                { Refusal: null } => SaidNow.Destroyed,
                _ => null,
            },
            replayed.UnderOther is { } other ? SaidNow.Of(other) : null,
            [.. Steps(replayed.UnderOther).Except(Steps(replayed.Again))],
            replayed.DestroyedBy,
            replayed.Refusal?.Code,
            replayed.IsOfLevel
        );
    }

    private static IEnumerable<StepVerdict> Steps(SignatureVerdicts? verdicts) =>
        verdicts?.Signatures.SelectMany(signature => signature.Steps) ?? [];
}

internal sealed record SaidNow(string Indication, string? SubIndication)
{
    public static SaidNow Of(SignatureVerdicts verdicts) =>
        new(verdicts.Signatures[0].Indication, verdicts.Signatures[0].SubIndication);

    /// <summary>What was signed is not at hand (EN 319 102-1, clause 5.1.3).</summary>
    public static readonly SaidNow Destroyed = new(
        Verdict.Word(Domain.Signatures.Validation.Indication.Indeterminate),
        Verdict.Word(Domain.Signatures.Validation.SubIndication.SignedDataNotFound)
    );

    public override string ToString() => SubIndication is null ? Indication : $"{Indication}/{SubIndication}";
}

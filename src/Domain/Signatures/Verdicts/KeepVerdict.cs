namespace Sijil.Domain.Signatures.Verdicts;

/// <summary>A verdict is put beside those before it. Whoever says again what is said already, by the same knowledge and rules, adds nothing.</summary>
public sealed record KeepVerdict(VerdictEvent Verdict)
{
    public static Decision<VerdictEvent> Decide(KeepVerdict command, GivenVerdicts verdicts) =>
        verdicts.Newest is { } newest && SaysTheSame(newest, command.Verdict)
            ? Array.Empty<VerdictEvent>()
            : command.Verdict;

    private static bool SaysTheSame(VerdictEvent one, VerdictEvent other) =>
        one.Verdict.Premises == other.Verdict.Premises
        && (one.Verdict.Indication, one.Verdict.SubIndication)
            == (other.Verdict.Indication, other.Verdict.SubIndication)
        && (one, other) switch
        {
            (SealValidated seal, SealValidated again) => seal.File == again.File,
            (SignatureValidated, SignatureValidated) => true,
            _ => false,
        };
}

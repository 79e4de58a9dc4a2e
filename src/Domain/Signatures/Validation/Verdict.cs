using System.Text.Json;

namespace Sijil.Domain.Signatures.Validation;

/// <summary>What a check of a signature leads to, in the words of ETSI EN 319 102-1.</summary>
public enum Indication
{
    /// <summary>Everything that was to be checked holds.</summary>
    TotalPassed,

    /// <summary>The signature is wrong, and nothing that turns up later can make it right.</summary>
    TotalFailed,

    /// <summary>With what was at hand it can neither be relied on nor be called wrong.</summary>
    Indeterminate,
}

/// <summary>The main and the sub-indication of ETSI EN 319 102-1.</summary>
/// <param name="Reason">Null only where everything holds.</param>
public sealed record Verdict(Indication Indication, SubIndication? Reason)
{
    public static readonly Verdict Passed = new(Indication.TotalPassed, null);

    public bool IsPassed => Indication == Indication.TotalPassed;

    public static Verdict Failed(SubIndication reason) => new(Indication.TotalFailed, reason);

    public static Verdict Open(SubIndication reason) => new(Indication.Indeterminate, reason);

    /// <summary>As the standard writes it, such as <c>TOTAL_FAILED</c>.</summary>
    public static string Word<TIndication>(TIndication indication)
        where TIndication : struct, Enum => JsonNamingPolicy.SnakeCaseUpper.ConvertName(indication.ToString());

    public override string ToString() => Reason is { } reason ? $"{Word(Indication)}/{Word(reason)}" : Word(Indication);
}

namespace Sijil.Domain.Signatures.Levels;

/// <summary>The rules of policies on signatures, one line each. docs/rules/signatures.md gives their basis.</summary>
public static class LevelRejections
{
    /// <summary>No policy has this code.</summary>
    public static readonly Rejection PolicyNotFound = new("signatures.policy-not-found");

    /// <summary>Versions follow one another without a gap.</summary>
    public static readonly Rejection VersionOutOfOrder = new("signatures.policy-version-out-of-order");

    /// <summary>A policy's code can stand in an address for ever.</summary>
    public static readonly Rejection CodeMalformed = new("signatures.policy-code-malformed");

    /// <summary>A policy is that of a country, or of the European Union.</summary>
    public static readonly Rejection CountryMalformed = new("signatures.country-malformed");

    /// <summary>A policy stays that of its country.</summary>
    public static readonly Rejection CountryChanged = new("signatures.policy-country-changed");

    /// <summary>A policy has levels, each once, and more proof never means less effect.</summary>
    public static readonly Rejection LevelsMalformed = new("signatures.levels-malformed");

    /// <summary>A level has its effect by a clause that is cited.</summary>
    public static readonly Rejection EffectWithoutBasis = new("signatures.effect-without-basis");
}

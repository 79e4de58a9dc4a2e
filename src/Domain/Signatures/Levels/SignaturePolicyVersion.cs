namespace Sijil.Domain.Signatures.Levels;

/// <summary>One version of what signatures are worth in a country. An envelope takes a copy and keeps it.</summary>
/// <param name="Country">ISO 3166-1 in two letters, or EU.</param>
/// <param name="Levels">From least to most.</param>
public sealed record SignaturePolicyVersion(string Code, int Number, string Country, IReadOnlyList<PolicyLevel> Levels)
{
    public bool Knows(SignatureLevel level) => Levels.Any(known => known.Level == level);

    /// <summary>
    /// What this law sees in a signature: the highest level it knows that is not above the one reached. Where it has no advanced
    /// signatures, an advanced one is a simple one. Null where it sees none.
    /// </summary>
    public SignatureLevel? Recognised(SignatureLevel reached) =>
        Levels.LastOrDefault(known => known.Level <= reached)?.Level;
}

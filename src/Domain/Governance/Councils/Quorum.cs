namespace Sijil.Domain.Governance.Councils;

/// <summary>How many of those who may vote have to, as a fraction. Whole numbers only: no rounding of a machine decides.</summary>
public sealed record Quorum(int Numerator, int Denominator)
{
    private const int LargestDenominator = 1_000;

    public bool IsProper() => Numerator >= 1 && Numerator <= Denominator && Denominator <= LargestDenominator;

    /// <summary>The smallest whole number that is not below the fraction: half of 43 is 22, two thirds of 43 are 29.</summary>
    public int Of(int eligible) => (int)((((long)eligible * Numerator) + Denominator - 1) / Denominator);
}

using Sijil.Domain.Governance.Residents;

namespace Sijil.Domain.Governance.Proposals;

/// <summary>How much support a proposal needs.</summary>
/// <param name="AtLeast">However few people live here.</param>
/// <param name="PerMille">Of the residents who may support it when it is published.</param>
public sealed record ThresholdRule(int AtLeast, int PerMille)
{
    private const int Whole = 1000;

    public bool IsUsable() => AtLeast >= 1 && PerMille is >= 0 and <= Whole;

    /// <summary>A part of a person counts as one.</summary>
    public int Of(long eligibleResidents) => (int)Math.Max(AtLeast, (eligibleResidents * PerMille + Whole - 1) / Whole);
}

/// <summary>What the municipality lays down for one kind of proposal.</summary>
/// <remarks>Stored inside events, so what can be computed is a method: a property would be stored too.</remarks>
/// <param name="DurationInDays">The day of publication is not counted; the last day is.</param>
/// <param name="DaysForObjections">After a proposal has ended; then the key by which people are told apart is destroyed.</param>
public sealed record ParticipationTerms(
    Electorate Electorate,
    int DurationInDays,
    ThresholdRule Threshold,
    int DaysForObjections
)
{
    public const int HighestMinimumAge = 120;
    public const int LongestInDays = 3650;

    public bool IsUsable() =>
        Electorate.MinimumAge is >= 0 and <= HighestMinimumAge
        && Electorate.Classes.Contains(ResidenceClass.Resident)
        && Electorate.Classes.Distinct().Count() == Electorate.Classes.Count
        && Electorate.Areas.Distinct().Count() == Electorate.Areas.Count
        && DurationInDays is >= 1 and <= LongestInDays
        && DaysForObjections is >= 0 and <= LongestInDays
        && Threshold.IsUsable();
}

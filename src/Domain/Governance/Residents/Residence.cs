namespace Sijil.Domain.Governance.Residents;

/// <summary>What the roll says of one person, as far as a decision about taking part needs it.</summary>
/// <param name="Area">The code of one of the areas of the municipality.</param>
/// <param name="From">The first day on which it holds.</param>
/// <param name="Until">The last day on which it holds; null where no end is known.</param>
public sealed record Residence(DateOnly BirthDate, string Area, ResidenceClass Class, DateOnly From, DateOnly? Until)
{
    public bool HoldsOn(DateOnly day) => From <= day && (Until is not { } last || day <= last);

    /// <summary>A year of age is completed on the birthday; somebody born on 29 February has it on the 28th in common years.</summary>
    public bool IsOfAge(int years, DateOnly on) =>
        BirthDate.Year <= DateOnly.MaxValue.Year - years && BirthDate.AddYears(years) <= on;

    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(Residence);
}

namespace Sijil.Domain.Governance.Residents;

/// <summary>Who may take part in a decision.</summary>
/// <param name="MinimumAge">In completed years.</param>
/// <param name="Classes">Those who may take part; whether they count alike is the decision's rule.</param>
/// <param name="Areas">The codes of the areas it is about; none for the whole municipality.</param>
public sealed record Electorate(int MinimumAge, IReadOnlyList<ResidenceClass> Classes, IReadOnlyList<string> Areas)
{
    /// <param name="residence">What the roll says of the person; null where they are not on it.</param>
    /// <param name="on">The day on which they act, in the municipality.</param>
    public Eligibility Judge(Residence? residence, DateOnly on) =>
        residence switch
        {
            null => new Eligibility.Refused(ResidentsRejections.NotOnTheRoll),
            _ when !residence.HoldsOn(on) => new Eligibility.Refused(ResidentsRejections.NotOnTheRollThatDay),
            _ when !residence.IsOfAge(MinimumAge, on) => new Eligibility.Refused(ResidentsRejections.TooYoung),
            _ when !Classes.Contains(residence.Class) => new Eligibility.Refused(ResidentsRejections.ClassExcluded),
            _ when Areas.Count > 0 && !Areas.Contains(residence.Area) => new Eligibility.Refused(
                ResidentsRejections.AreaExcluded
            ),
            _ => new Eligibility.Granted(residence.Area, residence.Class),
        };
}

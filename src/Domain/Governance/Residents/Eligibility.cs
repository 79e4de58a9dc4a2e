namespace Sijil.Domain.Governance.Residents;

/// <summary>A yes with area and class, or a no with its reason: all that a decision ever learns from the roll about a person.</summary>
public abstract record Eligibility
{
    public sealed record Granted(string Area, ResidenceClass Class) : Eligibility;

    public sealed record Refused(Rejection Reason) : Eligibility;

    private Eligibility() { }
}

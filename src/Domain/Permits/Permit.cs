namespace Sijil.Domain.Permits;

public enum PermitStanding
{
    NotIssued,
    InForce,
    Expired,
}

/// <summary>
/// A permit as far as it matters for the next decision. It is rebuilt from its events and never stored,
/// so it may change shape freely.
/// </summary>
public abstract record Permit
{
    public sealed record Unknown : Permit;

    public sealed record Issued(DateOnly IssuedOn, DateOnly ValidUntil) : Permit;

    public static readonly Permit Initial = new Unknown();

    public PermitId Id { get; init; }

    /// <summary>How the permit stands on a day; both ends of its validity are included.</summary>
    public PermitStanding StateOn(DateOnly day) =>
        this switch
        {
            Issued permit when day > permit.ValidUntil => PermitStanding.Expired,
            Issued permit when day >= permit.IssuedOn => PermitStanding.InForce,
            _ => PermitStanding.NotIssued,
        };

    public static Permit Evolve(Permit permit, PermitEvent @event) =>
        (permit, @event) switch
        {
            (Unknown, PermitIssued e) => new Issued(e.IssuedOn, e.ValidUntil) { Id = e.PermitId },
            _ => throw new InvalidOperationException($"{@event.GetType().Name} cannot follow {permit.GetType().Name}."),
        };

    private Permit() { }
}

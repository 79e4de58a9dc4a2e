namespace Sijil.Domain.DataRights.Grants;

/// <summary>The right of a body to read a part of a dataset until a day, or until it is revoked.</summary>
public abstract record Grant
{
    public sealed record Unknown : Grant;

    public sealed record Issued(AccessGranted Given) : Grant;

    public sealed record Revoked(AccessGranted Given) : Grant;

    public static readonly Grant Initial = new Unknown();

    public GrantId? Id => Origin?.GrantId;

    /// <summary>The unit that answers for the dataset; null where nothing was granted.</summary>
    public string? OwnerUnit => Origin?.OwnerUnit;

    private AccessGranted? Origin =>
        this switch
        {
            Issued issued => issued.Given,
            Revoked revoked => revoked.Given,
            _ => null,
        };

    public static Grant Evolve(Grant grant, GrantEvent @event) =>
        (grant, @event) switch
        {
            (Unknown, AccessGranted e) => new Issued(e),
            (Issued issued, GrantRevoked) => new Revoked(issued.Given),
            _ => throw new InvalidOperationException($"{@event.GetType().Name} cannot follow {grant.GetType().Name}."),
        };

    private Grant() { }
}

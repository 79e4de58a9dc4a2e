namespace Sijil.Domain.DataRights.Grants;

/// <summary>What an OIDC client stands for: a body, an enforcement point of the municipality, or nothing.</summary>
public abstract record ClientBinding
{
    public sealed record Unbound : ClientBinding;

    public sealed record OfBody(string ClientId, BodyId Body) : ClientBinding;

    public sealed record OfEnforcementPoint(string ClientId) : ClientBinding;

    public static readonly ClientBinding Initial = new Unbound();

    public static ClientBinding Evolve(ClientBinding binding, ClientBindingEvent @event) =>
        (binding, @event) switch
        {
            (Unbound, BodyClientBound e) => new OfBody(e.ClientId, e.BodyId),
            (Unbound, EnforcementPointBound e) => new OfEnforcementPoint(e.ClientId),
            (OfBody or OfEnforcementPoint, ClientUnbound) => new Unbound(),
            _ => throw new InvalidOperationException(
                $"{@event.GetType().Name} cannot follow {binding.GetType().Name}."
            ),
        };

    private ClientBinding() { }
}

/// <summary>Through which client somebody asks, and what it stood for at that version of its stream.</summary>
public sealed record Caller(ClientBindingId BindingId, ClientBinding Binding, long Version)
{
    public bool IsBody(BodyId body) => Binding is ClientBinding.OfBody bound && bound.Body == body;

    /// <summary>A body asks about itself only; the municipality's own enforcement points about any.</summary>
    public bool MayAskAbout(BodyId body) => Binding is ClientBinding.OfEnforcementPoint || IsBody(body);
}

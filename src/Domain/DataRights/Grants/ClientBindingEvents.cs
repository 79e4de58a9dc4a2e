namespace Sijil.Domain.DataRights.Grants;

/// <summary>Everything that can happen to what an OIDC client stands for here.</summary>
/// <remarks>
/// These records are stored for ever. Add members only as optional ones; never rename or remove. None of it is public: whoever
/// knew which client speaks for a body would know whom to impersonate.
/// </remarks>
public abstract record ClientBindingEvent(ClientBindingId BindingId);

/// <summary>Whoever signs in through this client acts for the body.</summary>
public sealed record BodyClientBound(
    ClientBindingId BindingId,
    string ClientId,
    BodyId BodyId,
    SubjectId BoundBy,
    DateTimeOffset BoundAt
) : ClientBindingEvent(BindingId);

/// <summary>This client enforces decisions for the municipality itself: it may ask about any body, and reads nothing.</summary>
public sealed record EnforcementPointBound(
    ClientBindingId BindingId,
    string ClientId,
    SubjectId BoundBy,
    DateTimeOffset BoundAt
) : ClientBindingEvent(BindingId);

/// <summary>The client stands for nobody any more, at once. It may be bound again, also to another body.</summary>
public sealed record ClientUnbound(
    ClientBindingId BindingId,
    string ClientId,
    SubjectId UnboundBy,
    DateTimeOffset UnboundAt
) : ClientBindingEvent(BindingId);

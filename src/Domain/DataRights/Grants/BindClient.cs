namespace Sijil.Domain.DataRights.Grants;

/// <summary>An administrator says what an OIDC client stands for.</summary>
/// <param name="Body">The body it acts for; null for an enforcement point of the municipality.</param>
public sealed record BindClient(string ClientId, BodyId? Body, SubjectId BoundBy)
{
    /// <param name="command">What is to be bound.</param>
    /// <param name="binding">What the client already stands for, if anything.</param>
    /// <param name="body">The body as it stands; null where none is named.</param>
    /// <param name="now">The moment of registering.</param>
    public static Decision<ClientBindingEvent> Decide(
        BindClient command,
        ClientBinding binding,
        RegisteredBody? body,
        DateTimeOffset now
    ) =>
        (binding, command.Body) switch
        {
            (not ClientBinding.Unbound, _) => GrantRejections.ClientAlreadyBound,
            (_, null) => new EnforcementPointBound(
                ClientBindingId.Of(command.ClientId),
                command.ClientId,
                command.BoundBy,
                now
            ),
            _ when body is not { } registered || !registered.IsRegistered() => GrantRejections.BodyNotFound,
            (_, { } id) => new BodyClientBound(
                ClientBindingId.Of(command.ClientId),
                command.ClientId,
                id,
                command.BoundBy,
                now
            ),
        };
}

namespace Sijil.Domain.DataRights.Grants;

/// <summary>An administrator takes from a client what it stands for, such as when its secret has leaked.</summary>
public sealed record UnbindClient(ClientBindingId BindingId, SubjectId UnboundBy)
{
    public static Decision<ClientBindingEvent> Decide(
        UnbindClient command,
        ClientBinding binding,
        DateTimeOffset now
    ) =>
        binding switch
        {
            ClientBinding.OfBody bound => Unbound(command, bound.ClientId, now),
            ClientBinding.OfEnforcementPoint bound => Unbound(command, bound.ClientId, now),
            _ => GrantRejections.ClientNotFound,
        };

    private static ClientUnbound Unbound(UnbindClient command, string clientId, DateTimeOffset now) =>
        new(command.BindingId, clientId, command.UnboundBy, now);
}

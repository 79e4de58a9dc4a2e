namespace Sijil.Domain.DataRights.Grants;

/// <summary>A public or private body that may ask for access to data of the municipality.</summary>
public readonly record struct BodyId(Guid Value)
{
    /// <summary>Follows from the code, so that the store itself refuses a second body with it.</summary>
    public static BodyId Of(string code) => new(NamedIdentifier.Of($"data-rights.body\n{code}"));
}

/// <summary>What an OIDC client stands for here.</summary>
public readonly record struct ClientBindingId(Guid Value)
{
    /// <summary>Follows from the client id of the provider: a client stands for one body at most.</summary>
    public static ClientBindingId Of(string clientId) => new(NamedIdentifier.Of($"data-rights.client\n{clientId}"));
}

/// <summary>An entry of the catalogue of datasets.</summary>
public readonly record struct DatasetId(Guid Value)
{
    /// <summary>Follows from the code, so that the store itself refuses a second dataset with it.</summary>
    public static DatasetId Of(string code) => new(NamedIdentifier.Of($"data-rights.dataset\n{code}"));
}

/// <summary>A request for a grant; random, so that it betrays nothing.</summary>
public readonly record struct GrantRequestId(Guid Value);

public readonly record struct GrantId(Guid Value)
{
    /// <summary>A request leads to one grant at most: its id follows from the request's, so the store refuses a second.</summary>
    public static GrantId Of(GrantRequestId request) =>
        new(NamedIdentifier.Of($"data-rights.grant\n{request.Value:D}"));
}

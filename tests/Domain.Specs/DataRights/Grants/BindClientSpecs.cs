using Sijil.Domain.DataRights.Grants;
using static Sijil.Domain.Specs.DataRights.Grants.AnExchange;

namespace Sijil.Domain.Specs.DataRights.Grants;

public class BindClientSpecs
{
    private static readonly BindClient Bind = new(Client, TaxOffice, Administrator);
    private static readonly ClientBindingId Binding = ClientBindingId.Of(Client);
    private static readonly UnbindClient Unbind = new(Binding, Administrator);

    [Fact]
    public void A_client_is_bound_to_a_registered_body() =>
        NewClient
            .When(binding => BindClient.Decide(Bind, binding, Body.State, Now.At))
            .Then(new BodyClientBound(Binding, Client, TaxOffice, Administrator, Now.At));

    [Fact]
    public void A_client_without_a_body_is_an_enforcement_point() =>
        NewClient
            .When(binding => BindClient.Decide(Bind with { Body = null }, binding, body: null, Now.At))
            .Then(new EnforcementPointBound(Binding, Client, Administrator, Now.At));

    [Fact]
    public void A_client_stands_for_one_at_a_time() =>
        BodyClient
            .When(binding => BindClient.Decide(Bind, binding, Body.State, Now.At))
            .ThenRejected(GrantRejections.ClientAlreadyBound);

    [Fact]
    public void A_body_that_nobody_registered_has_no_client() =>
        NewClient
            .When(binding => BindClient.Decide(Bind, binding, NoBody.State, Now.At))
            .ThenRejected(GrantRejections.BodyNotFound);

    [Fact]
    public void A_client_is_unbound_and_may_be_bound_again()
    {
        var unbound = new ClientUnbound(Binding, Client, Administrator, Now.At);

        BodyClient.When(binding => UnbindClient.Decide(Unbind, binding, Now.At)).Then(unbound);
        BodyClient
            .And(unbound)
            .When(binding => BindClient.Decide(Bind, binding, Body.State, Now.At))
            .Then(new BodyClientBound(Binding, Client, TaxOffice, Administrator, Now.At));
    }

    [Fact]
    public void An_enforcement_point_is_unbound_too() =>
        EnforcementPoint
            .When(binding => UnbindClient.Decide(new(ClientBindingId.Of("gateway"), Administrator), binding, Now.At))
            .Then(new ClientUnbound(ClientBindingId.Of("gateway"), "gateway", Administrator, Now.At));

    [Fact]
    public void What_was_never_bound_cannot_be_unbound() =>
        NewClient
            .When(binding => UnbindClient.Decide(Unbind, binding, Now.At))
            .ThenRejected(GrantRejections.ClientNotFound);
}

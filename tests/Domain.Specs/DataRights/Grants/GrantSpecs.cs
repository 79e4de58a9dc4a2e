using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Grants;
using static Sijil.Domain.Specs.DataRights.Grants.AnExchange;

namespace Sijil.Domain.Specs.DataRights.Grants;

public class GrantSpecs
{
    private static readonly RevokeGrant Revoke = new(AnExchange.Grant, Reason, Law, AnExchange.Delegate);

    [Fact]
    public void A_grant_gives_what_was_approved_of_what_was_asked()
    {
        var narrow = Asked with { Fields = ["contact"] };
        var approval = new AccessRequestApproved(
            AnExchange.Request,
            AnExchange.Grant,
            true,
            "Loi 2",
            AnExchange.Delegate,
            Now.At
        );

        Assert.Equal(Granted with { Terms = narrow, LegalBasis = "Loi 2" }, IssueGrant.From(approval, narrow, Asking));
    }

    [Fact]
    public void A_grant_is_revoked_with_a_reason_and_a_law() =>
        Revoked(Issued, Revoke).Then(new GrantRevoked(AnExchange.Grant, Reason, Law, AnExchange.Delegate, Now.At));

    [Fact]
    public void It_is_revoked_once_and_never_in_silence()
    {
        Revoked(AnExchange.Revoked, Revoke).ThenRejected(GrantRejections.AlreadyRevoked);
        Revoked(NothingGranted, Revoke).ThenRejected(GrantRejections.GrantNotFound);
        Revoked(Issued, Revoke with { Reason = Reason with { French = "" } })
            .ThenRejected(GrantRejections.ReasonMissing);
        Revoked(Issued, Revoke with { LegalBasis = " " }).ThenRejected(DataRightsRejections.LegalBasisMissing);
    }

    private static Answer<GrantEvent> Revoked(History<Grant, GrantEvent> history, RevokeGrant command) =>
        history.When(grant => RevokeGrant.Decide(command, grant, Now.At));
}

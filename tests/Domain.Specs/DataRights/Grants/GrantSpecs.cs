using Sijil.Domain.DataRights.Grants;
using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Acts;
using static Sijil.Domain.Specs.DataRights.Grants.AnExchange;

namespace Sijil.Domain.Specs.DataRights.Grants;

public class GrantSpecs
{
    private static readonly RevokeGrant Revoke = new(AnExchange.Grant, Reason, AnExchange.Delegate);

    [Fact]
    public void A_grant_gives_what_was_approved_of_what_was_asked()
    {
        var narrow = Asked with { Fields = ["contact"] };
        var approval = new AccessRequestApprovedUnderLaw(
            AnExchange.Request,
            AnExchange.Grant,
            true,
            FormerBasis,
            AnExchange.Delegate,
            Now.At
        );

        Assert.Equal(Granted with { Terms = narrow, Law = FormerBasis }, IssueGrant.From(approval, narrow, Asking));
    }

    [Fact]
    public void A_grant_is_revoked_with_a_reason_and_a_law() => Revoked(Issued, Revoke).Then(Revocation);

    [Fact]
    public void What_is_not_law_revokes_nothing()
    {
        Revoked(Issued, Revoke, []).ThenRejected(GovernanceRejections.BasisMissing);
        Revoked(Issued, Revoke, NotInForce).ThenRejected(GovernanceRejections.CitedClauseNotInForce);
    }

    /// <remarks>The case began with the grant.</remarks>
    [Fact]
    public void A_grant_from_before_a_change_that_spares_pending_cases_is_revoked_by_the_former_law() =>
        Revoked(Issued, Revoke, CitedSinceChanged).Then(Revocation with { Law = FormerBasis });

    /// <remarks>On what clause it rests is unknown, and it holds like any other.</remarks>
    [Fact]
    public void A_grant_that_names_its_law_as_a_text_is_revoked_as_well() =>
        Revoked(
                NothingGranted.And(
                    new AccessGrantedLawAsText(
                        AnExchange.Grant,
                        AnExchange.Request,
                        TaxOffice,
                        Applicants,
                        "permits.applicants",
                        Unit,
                        Asked,
                        Purpose,
                        LawfulBasis.PublicTask,
                        Law,
                        AnExchange.Delegate,
                        Now.At
                    )
                ),
                Revoke
            )
            .Then(Revocation);

    [Fact]
    public void It_is_revoked_once_and_never_in_silence()
    {
        Revoked(AnExchange.Revoked, Revoke).ThenRejected(GrantRejections.AlreadyRevoked);
        Revoked(NothingGranted, Revoke).ThenRejected(GrantRejections.GrantNotFound);
        Revoked(Issued, Revoke with { Reason = Reason with { French = "" } })
            .ThenRejected(GrantRejections.ReasonMissing);
    }

    private static readonly GrantRevokedUnderLaw Revocation = new(
        AnExchange.Grant,
        Reason,
        Basis,
        AnExchange.Delegate,
        Now.At
    );

    private static Answer<GrantEvent> Revoked(
        History<Grant, GrantEvent> history,
        RevokeGrant command,
        IReadOnlyCollection<CitedClause>? cited = null
    ) => history.When(grant => RevokeGrant.Decide(command, grant, cited ?? Cited, Begun, Now));
}

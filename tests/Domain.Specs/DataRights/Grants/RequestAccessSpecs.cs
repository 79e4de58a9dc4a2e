using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Grants;
using static Sijil.Domain.Specs.DataRights.Grants.AnExchange;

namespace Sijil.Domain.Specs.DataRights.Grants;

public class RequestAccessSpecs
{
    private static readonly RequestAccess Ask = new(
        AnExchange.Request,
        Asked,
        Purpose,
        LawfulBasis.PublicTask,
        Law,
        Requester
    );

    [Fact]
    public void A_body_asks_for_fields_for_a_purpose_on_a_basis_until_a_day() =>
        NothingAsked
            .When(request => RequestAccess.Decide(Ask, request, Body.State, InCatalogue.State, Now))
            .Then(Asking);

    [Fact]
    public void A_request_is_made_once() =>
        Requested
            .When(request => RequestAccess.Decide(Ask, request, Body.State, InCatalogue.State, Now))
            .ThenRejected(GrantRejections.RequestClosed);

    [Fact]
    public void Only_a_registered_body_asks_and_only_for_what_is_in_the_catalogue()
    {
        NothingAsked
            .When(request => RequestAccess.Decide(Ask, request, NoBody.State, InCatalogue.State, Now))
            .ThenRejected(GrantRejections.ClientNotBound);
        NothingAsked
            .When(request => RequestAccess.Decide(Ask, request, Body.State, NoDataset.State, Now))
            .ThenRejected(GrantRejections.DatasetNotFound);
        Rejected(Ask with { Terms = Asked with { Fields = ["national-id"] } }, GrantRejections.FieldNotInDataset);
    }

    [Fact]
    public void It_asks_on_a_basis_open_to_it() =>
        Rejected(Ask with { Basis = LawfulBasis.Consent }, GrantRejections.BasisNotOpenToBody);

    [Fact]
    public void It_names_a_purpose_a_law_and_fields()
    {
        Rejected(Ask with { Purpose = Purpose with { Arabic = "" } }, GrantRejections.RequestIncomplete);
        Rejected(Ask with { LegalBasis = "" }, DataRightsRejections.LegalBasisMissing);
        Rejected(Ask with { Terms = Asked with { Fields = [] } }, GrantRejections.RequestIncomplete);
        Rejected(
            Ask with
            {
                Terms = Asked with { Fields = ["contact", "contact"] },
            },
            GrantRejections.RequestIncomplete
        );
    }

    [Fact]
    public void Its_days_are_possible()
    {
        Rejected(Ask with { Terms = Asked with { Until = Now.Today.AddDays(-1) } }, GrantRejections.TermInThePast);
        Rejected(
            Ask with
            {
                Terms = Asked with { Rows = new([], [], new(2026, 2, 1), new(2026, 1, 31)) },
            },
            GrantRejections.PeriodReversed
        );
    }

    private static void Rejected(RequestAccess command, Rejection expected) =>
        NothingAsked
            .When(request => RequestAccess.Decide(command, request, Body.State, InCatalogue.State, Now))
            .ThenRejected(expected);
}

using Sijil.Api.Governance.Acts;
using Sijil.Api.Governance.Councils;
using Sijil.Api.Governance.Proposals;
using Sijil.Api.Governance.Residents;

namespace Sijil.Api.Governance;

/// <summary>How the rules of the house are kept.</summary>
internal static class GovernanceEndpoints
{
    public static void MapAll(IEndpointRouteBuilder routes)
    {
        var governance = routes.MapGroup("/api/governance").WithTags("Governance");
        ReadCalendarEndpoint.Map(governance);
        DeclareNonWorkingDayEndpoint.Map(governance);
        RevokeNonWorkingDayEndpoint.Map(governance);
        ReadAreasEndpoint.Map(governance);
        DefineAreasEndpoint.Map(governance);
        LegalActRoutes.MapAll(routes);
        CouncilRoutes.MapAll(routes);
        ProposalRoutes.MapAll(routes);
    }
}

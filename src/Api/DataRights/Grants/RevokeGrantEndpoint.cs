using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.DataRights.Grants;
using Sijil.Application.Governance.Acts;

namespace Sijil.Api.DataRights.Grants;

internal static class RevokeGrantEndpoint
{
    public static void Map(IEndpointRouteBuilder access) =>
        access
            .MapChange("/grants/{id:guid}/revocation", Post)
            .RequireRole(Roles.DataOwner, Roles.DataProtectionOfficer)
            .WithExample(
                new ReasonedDecisionRequest(
                    new("انتهت الحاجة", "Le besoin a cessé", "It is no longer needed"),
                    [new CitationForm("state/act/2018/personal-data", "art_14")]
                )
            )
            .WithName("RevokeGrant")
            .WithSummary("Takes a grant back")
            .WithDescription(
                "Once this is answered nothing is read under it any more, on any node, also in the middle of a reading."
            );

    private static Task<Outcome> Post(
        Guid id,
        ReasonedDecisionRequest request,
        RevokeGrantHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(new(id), request.Reason, request.Basis, instruction, cancellation);
}

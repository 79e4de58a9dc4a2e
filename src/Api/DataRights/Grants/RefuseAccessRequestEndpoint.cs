using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.DataRights.Grants;
using Sijil.Application.Governance.Acts;

namespace Sijil.Api.DataRights.Grants;

internal static class RefuseAccessRequestEndpoint
{
    public static void Map(IEndpointRouteBuilder access) =>
        access
            .MapChange("/requests/{id:guid}/refusal", Post)
            .RequireRole(Roles.DataOwner)
            .WithExample(
                new ReasonedDecisionRequest(
                    new("لا أساس للطلب", "La demande est sans base", "The request has no basis"),
                    [new CitationForm("state/act/2018/personal-data", "art_15")]
                )
            )
            .WithName("RefuseAccessRequest")
            .WithSummary("Refuses a request, with a reason and the clauses it rests on");

    private static Task<Outcome> Post(
        Guid id,
        ReasonedDecisionRequest request,
        RefuseAccessRequestHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(new(id), request.Reason, request.Basis, instruction, cancellation);
}

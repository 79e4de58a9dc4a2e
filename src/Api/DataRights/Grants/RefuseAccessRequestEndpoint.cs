using FluentValidation;
using Sijil.Api.Governance;
using Sijil.Api.Governance.Acts;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.DataRights.Grants;
using Sijil.Application.Governance.Acts;
using Sijil.Domain.DataRights;

namespace Sijil.Api.DataRights.Grants;

public sealed record RefuseAccessRequestRequest(Wording Reason, IReadOnlyList<CitationForm> Basis);

internal sealed class RefuseAccessRequestShape : AbstractValidator<RefuseAccessRequestRequest>
{
    public RefuseAccessRequestShape()
    {
        RuleFor(request => request.Reason).Wording(AccessShapes.LongestReason);
        RuleFor(request => request.Basis).Citations();
    }
}

internal static class RefuseAccessRequestEndpoint
{
    public static void Map(IEndpointRouteBuilder access) =>
        access
            .MapChange("/requests/{id:guid}/refusal", Post)
            .RequireRole(Roles.DataOwner)
            .WithName("RefuseAccessRequest")
            .WithSummary("Refuses a request, with a reason and the clauses it rests on");

    private static Task<Outcome> Post(
        Guid id,
        RefuseAccessRequestRequest request,
        RefuseAccessRequestHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(new(id), request.Reason, request.Basis, instruction, cancellation);
}

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

public sealed record RevokeGrantRequest(Wording Reason, IReadOnlyList<CitationForm> Basis);

internal sealed class RevokeGrantShape : AbstractValidator<RevokeGrantRequest>
{
    public RevokeGrantShape()
    {
        RuleFor(request => request.Reason).Wording(AccessShapes.LongestReason);
        RuleFor(request => request.Basis).Citations();
    }
}

internal static class RevokeGrantEndpoint
{
    public static void Map(IEndpointRouteBuilder access) =>
        access
            .MapChange("/grants/{id:guid}/revocation", Post)
            .RequireRole(Roles.DataOwner, Roles.DataProtectionOfficer)
            .WithExample(
                new RevokeGrantRequest(
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
        RevokeGrantRequest request,
        RevokeGrantHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(new(id), request.Reason, request.Basis, instruction, cancellation);
}

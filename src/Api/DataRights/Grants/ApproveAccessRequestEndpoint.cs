using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Governance.Acts;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.DataRights.Grants;
using Sijil.Application.Governance.Acts;

namespace Sijil.Api.DataRights.Grants;

public sealed record ApproveAccessRequestRequest(
    [property: Description("Those that were asked for, or some of them.")] IReadOnlyList<string> Fields,
    [property: Description("Not later than was asked for.")] DateOnly Until,
    [property: Description("The clauses on which the decision rests.")] IReadOnlyList<CitationForm> Basis,
    [property: Description("Not more than was asked for.")] RowsForm? Rows = null
);

internal sealed class ApproveAccessRequestShape : AbstractValidator<ApproveAccessRequestRequest>
{
    public ApproveAccessRequestShape()
    {
        RuleFor(request => request.Fields).Codes();
        RuleFor(request => request.Until).LegalDate();
        RuleFor(request => request.Basis).Citations();
        RuleFor(request => request.Rows!).SetValidator(new RowsShape()).When(request => request.Rows is not null);
    }
}

internal static class ApproveAccessRequestEndpoint
{
    public static void Map(IEndpointRouteBuilder access) =>
        access
            .MapChange("/requests/{id:guid}/approval", Post)
            .RequireRole(Roles.DataOwner)
            .WithExample(
                new ApproveAccessRequestRequest(
                    ["applicant-name"],
                    new(2027, 6, 30),
                    [new CitationForm("state/act/2018/personal-data", "art_14")],
                    new(PermitTypes: ["building-permit"])
                )
            )
            .WithName("ApproveAccessRequest")
            .WithSummary("Agrees to a request, or to a part of it")
            .WithDescription(
                "By a delegate of the unit that answers for the data, who neither asked nor reviewed. The grant begins with it."
            );

    private static Task<Outcome> Post(
        Guid id,
        ApproveAccessRequestRequest request,
        ApproveAccessRequestHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        handler.Handle(
            new(id),
            new(request.Fields, RowsForm.Scope(request.Rows), request.Until),
            request.Basis,
            instruction,
            cancellation
        );
}

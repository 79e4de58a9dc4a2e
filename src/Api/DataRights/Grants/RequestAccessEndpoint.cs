using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Governance;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.DataRights.Grants;
using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Grants;

namespace Sijil.Api.DataRights.Grants;

public sealed record RequestAccessRequest(
    string Dataset,
    [property: Description("Never more than the purpose needs.")] IReadOnlyList<string> Fields,
    [property: Description("The last day on which access is wanted.")] DateOnly Until,
    [property: Description("The people concerned read it, in their language. It names nobody.")] Wording Purpose,
    LawfulBasis Basis,
    [property: Description("The law on which the body rests.")] string LegalBasis,
    RowsForm? Rows = null
);

internal sealed class RequestAccessShape : AbstractValidator<RequestAccessRequest>
{
    public RequestAccessShape()
    {
        RuleFor(request => request.Dataset).Code(longest: 129);
        RuleFor(request => request.Fields).Codes();
        RuleFor(request => request.Until).LegalDate();
        RuleFor(request => request.Purpose).Wording(longest: 1_000);
        RuleFor(request => request.LegalBasis).PlainText(AccessShapes.LongestBasis);
        RuleFor(request => request.Rows!).SetValidator(new RowsShape()).When(request => request.Rows is not null);
    }
}

internal static class RequestAccessEndpoint
{
    public static void Map(IEndpointRouteBuilder access) =>
        access
            .MapCreation("/requests", Post, id => $"{AccessEndpoints.Prefix}/requests/{id}")
            .RequireRole(Roles.DataConsumer)
            .WithExample(
                new RequestAccessRequest(
                    "permits.applicants",
                    ["applicant-name", "site-address"],
                    new(2027, 12, 31),
                    new("تحصيل رسوم البناء", "Recouvrer les taxes de construction", "To collect building taxes"),
                    LawfulBasis.PublicTask,
                    "Code des impôts, art. 248",
                    new(PermitTypes: ["building-permit"])
                )
            )
            .WithName("RequestAccess")
            .WithSummary("Asks for fields of a dataset for a body")
            .WithDescription(
                "The body is the one that the client of the token stands for. Nothing is permitted by asking."
            );

    private static Task<Outcome> Post(
        RequestAccessRequest request,
        RequestAccessHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        handler.Handle(
            new(RandomIdentifier.New()),
            new(
                request.Dataset,
                new(request.Fields, RowsForm.Scope(request.Rows), request.Until),
                request.Purpose,
                request.Basis,
                request.LegalBasis
            ),
            instruction,
            cancellation
        );
}

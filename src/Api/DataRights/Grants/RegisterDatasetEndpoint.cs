using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Governance;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.DataRights.Grants;
using Sijil.Domain.DataRights;

namespace Sijil.Api.DataRights.Grants;

public sealed record RegisterDatasetRequest(
    [property: Description("A context and a name in it, such as `permits.applicants`.")] string Code,
    Wording Name,
    [property: Description("The names under which the vault keeps its values.")] IReadOnlyList<string> Fields,
    [property: Description("The unit that answers for it and decides on requests.")] string OwnerUnit,
    ClassifyDatasetRequest Classification
);

internal sealed class RegisterDatasetShape : AbstractValidator<RegisterDatasetRequest>
{
    public RegisterDatasetShape()
    {
        RuleFor(request => request.Code).Code(longest: 129);
        RuleFor(request => request.Name).Wording(longest: 200);
        RuleFor(request => request.Fields).Codes();
        RuleFor(request => request.OwnerUnit).Code();
        RuleFor(request => request.Classification).SetValidator(new ClassifyDatasetShape());
    }
}

internal static class RegisterDatasetEndpoint
{
    public static void Map(IEndpointRouteBuilder access) =>
        access
            .MapCreation("/datasets", Post, id => $"{AccessEndpoints.Prefix}/datasets/{id}")
            .RequireRole(Roles.Administrator)
            .WithName("RegisterDataset")
            .WithSummary("Enters a dataset into the catalogue")
            .WithDescription(
                "It is classified from the first day. Nobody outside has access to it until a grant is given."
            );

    private static Task<Outcome> Post(
        RegisterDatasetRequest request,
        RegisterDatasetHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        handler.Handle(
            new(
                request.Code,
                request.Name,
                request.Fields,
                request.OwnerUnit,
                request.Classification.Settled,
                request.Classification.Basis
            ),
            instruction,
            cancellation
        );
}

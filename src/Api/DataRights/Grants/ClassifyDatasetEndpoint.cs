using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Governance.Acts;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.DataRights.Grants;
using Sijil.Application.Governance.Acts;
using Sijil.Domain.DataRights.Grants;

namespace Sijil.Api.DataRights.Grants;

/// <summary>How far a dataset is to be closed, by what law and until when.</summary>
public sealed record ClassifyDatasetRequest(
    ClassificationLevel Level,
    [property: Description("The clauses on which it rests.")] IReadOnlyList<CitationForm> Basis,
    [property: Description("The last day on which it holds: at most five years ahead.")] DateOnly ExpiresOn,
    [property: Description("The day by which the owner looks at it again.")] DateOnly ReviewOn
)
{
    internal Classification Settled => new(Level, ExpiresOn, ReviewOn);
}

internal sealed class ClassifyDatasetShape : AbstractValidator<ClassifyDatasetRequest>
{
    public ClassifyDatasetShape()
    {
        RuleFor(request => request.Basis).Citations();
        RuleFor(request => request.ExpiresOn).LegalDate();
        RuleFor(request => request.ReviewOn).LegalDate();
    }
}

internal static class ClassifyDatasetEndpoint
{
    public static void Map(IEndpointRouteBuilder access) =>
        access
            .MapChange("/datasets/{code}/classification", Post)
            .RequireRole(Roles.DataOwner)
            .WithExample(
                new ClassifyDatasetRequest(
                    ClassificationLevel.Confidential,
                    [new("state/act/2018/personal-data", "art_7")],
                    new(2031, 9, 6),
                    new(2027, 9, 6)
                )
            )
            .WithName("ClassifyDataset")
            .WithSummary("Says anew how far a dataset is closed, by what law and until when")
            .WithDescription("For a delegate of the unit that answers for it. Grants that were given stay.");

    private static Task<Outcome> Post(
        string code,
        ClassifyDatasetRequest request,
        ClassifyDatasetHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(ReadDatasetsEndpoint.IdOf(code), request.Settled, request.Basis, instruction, cancellation);
}

using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.DataRights.Grants;
using Sijil.Domain.DataRights.Grants;

namespace Sijil.Api.DataRights.Grants;

internal static class ClassifyDatasetEndpoint
{
    public static void Map(IEndpointRouteBuilder access) =>
        access
            .MapChange("/datasets/{code}/classification", Post)
            .RequireRole(Roles.DataOwner)
            .WithExample(
                new ClassificationForm(
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
        ClassificationForm request,
        ClassifyDatasetHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(ReadDatasetsEndpoint.IdOf(code), request.Settled, request.Basis, instruction, cancellation);
}

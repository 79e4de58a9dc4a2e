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
            .WithName("ClassifyDataset")
            .WithSummary("Says anew how far a dataset is closed, by what law and until when")
            .WithDescription("For a delegate of the unit that answers for it. Grants that were given stay.");

    private static Task<Outcome> Post(
        string code,
        Classification request,
        ClassifyDatasetHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(ReadDatasetsEndpoint.IdOf(code), request, instruction, cancellation);
}

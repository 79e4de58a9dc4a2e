using Marten;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Domain.Signatures.Documents;
using Sijil.Projections.Signatures;

namespace Sijil.Api.Signatures.Documents;

internal static class ReadDocumentEndpoint
{
    public static void Map(IEndpointRouteBuilder documents) =>
        documents
            .MapRead("/{id:guid}", Get)
            .RequireRole(Roles.Clerk, Roles.Decider)
            .WithName("ReadDocument")
            .WithSummary("What is known of a document of the store, without what it says")
            .Produces<DocumentEntry>();

    private static async Task<IResult> Get(
        Guid id,
        Instruction instruction,
        IDocumentStore store,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(instruction.Municipality);
        return
            await session.LoadAsync<DocumentEntry>(id, cancellation) is { } entry
            && entry.Unit == instruction.Actor.Unit
            ? new VersionedResult<DocumentEntry>(entry, entry.StreamVersion)
            : OutcomeAnswer.To(DocumentRejections.NotFound);
    }
}

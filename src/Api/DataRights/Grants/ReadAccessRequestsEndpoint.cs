using Marten;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Domain.DataRights.Grants;
using Sijil.Projections.DataRights.Grants;

namespace Sijil.Api.DataRights.Grants;

public sealed record AccessRequestsAnswer(IReadOnlyList<AccessRequestEntry> Items);

internal static class ReadAccessRequestsEndpoint
{
    public static void Map(IEndpointRouteBuilder access)
    {
        access
            .MapRead("/requests", GetAll)
            .RequireRole(AccessReader.Roles)
            .WithName("ReadAccessRequests")
            .WithSummary("Requests for data, the newest first: those of one's body, of one's unit's data, or all")
            .Produces<AccessRequestsAnswer>();
        access
            .MapRead("/requests/{id:guid}", Get)
            .RequireRole(AccessReader.Roles)
            .WithName("ReadAccessRequest")
            .WithSummary("A request, its opinion and what came of it")
            .Produces<AccessRequestEntry>();
    }

    private static async Task<AccessRequestsAnswer> GetAll(
        Instruction instruction,
        IDocumentStore store,
        KnownFacts facts,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(instruction.Municipality);
        var reader = await AccessReader.Of(instruction, session, facts, cancellation);
        return new(await new AccessEntries(session).Requests(reader.Unit, reader.Body, cancellation));
    }

    private static async Task<IResult> Get(
        Guid id,
        Instruction instruction,
        IDocumentStore store,
        KnownFacts facts,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(instruction.Municipality);
        var reader = await AccessReader.Of(instruction, session, facts, cancellation);
        return
            await session.LoadAsync<AccessRequestEntry>(id, cancellation) is { } entry
            && reader.Sees(entry.OwnerUnit, entry.BodyId)
            ? new VersionedResult<AccessRequestEntry>(entry, entry.StreamVersion)
            : OutcomeAnswer.To(GrantRejections.RequestNotFound);
    }
}

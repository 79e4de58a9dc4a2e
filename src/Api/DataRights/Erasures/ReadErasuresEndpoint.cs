using Marten;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Domain.DataRights.Erasures;
using Sijil.Projections.DataRights.Erasures;

namespace Sijil.Api.DataRights.Erasures;

public sealed record ErasuresAnswer(IReadOnlyList<ErasureEntry> Items);

internal static class ReadErasuresEndpoint
{
    private static readonly string[] Readers = [.. ApproveErasureEndpoint.Deciders, Roles.Auditor];

    public static void Map(IEndpointRouteBuilder erasures)
    {
        erasures
            .MapRead("/", GetAll)
            .RequireRole(Readers)
            .WithName("ReadErasures")
            .WithSummary("Erasures, the newest first")
            .Produces<ErasuresAnswer>();
        erasures
            .MapRead("/{id:guid}", Get)
            .RequireRole(Readers)
            .WithName("ReadErasure")
            .WithSummary("An erasure, what came of it, and its receipt store by store")
            .Produces<ErasureEntry>();
    }

    private static async Task<ErasuresAnswer> GetAll(
        Instruction instruction,
        IDocumentStore store,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(instruction.Municipality);
        return new(await new ErasureEntries(session).List(cancellation));
    }

    private static async Task<IResult> Get(
        Guid id,
        Instruction instruction,
        IDocumentStore store,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(instruction.Municipality);
        return await session.LoadAsync<ErasureEntry>(id, cancellation) is { } entry
            ? new VersionedResult<ErasureEntry>(entry, entry.StreamVersion)
            : OutcomeAnswer.To(ErasureRejections.NotFound);
    }
}
